package dev.lectern.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** Which Lectern this is, and on what it runs: the line that a report of a fault should hold. */
final class BuildVersion implements IVersionProvider {
    @Override
    public String[] getVersion() throws IOException {
        Properties build = new Properties();
        try (InputStream in = Objects.requireNonNull(BuildVersion.class.getResourceAsStream("build.properties"))) {
            build.load(in);
        }
        return new String[] {"lectern %s (Lucene %s, Java %s)".formatted(
                build.getProperty("version"), build.getProperty("lucene"), Runtime.version())};
    }
}
