package dev.lectern.check;

import dev.lectern.post.Block;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the files of pictures where site generators do: beside the post, in a folder named like it, and in the folders of
 * static files of the site around it.
 *
 * @param sites folders in which a site may begin, from the content folder up
 * @param besidePosts whether some post's picture is found from the post; where none is, they are kept elsewhere
 * @param inSite whether some post's picture is found from the root of a site
 */
record ImageFiles(List<Path> sites, boolean besidePosts, boolean inSite) {
    private static final List<String> STATIC = List.of("", "static", "public", "assets", "source", "src", "content", "docs", "site", ".vuepress/public",
            "docs/.vuepress/public", ".vitepress/public", "docs/.vitepress/public", "docs/public", "src/public", "app/public", "app/.vitepress/public", "website/static");
    private static final int HIGHEST = 4;

    static ImageFiles of(Path root, List<Draft> drafts) {
        List<Path> sites = new ArrayList<>();
        for (Path folder = root.toAbsolutePath().normalize(); folder != null && sites.size() < HIGHEST; folder = folder.getParent()) {
            sites.add(folder);
            if (Files.exists(folder.resolve(".git"))) {
                break;
            }
        }
        ImageFiles files = new ImageFiles(List.copyOf(sites), true, true);
        return new ImageFiles(files.sites, files.findsSome(drafts, false), files.findsSome(drafts, true));
    }

    private boolean findsSome(List<Draft> drafts, boolean fromRoot) {
        return drafts.stream().anyMatch(draft -> draft.blocks().stream().flatMap(ImageFiles::pictures)
                .anyMatch(picture -> isLocal(picture.target()) && isFromRoot(picture.target()) == fromRoot && find(draft, picture.target()).isPresent()));
    }

    /** The pictures of a block, those in the cells of a table among them. */
    static Stream<Block.Image> pictures(Block block) {
        return switch (block) {
            case Block.Image image -> Stream.of(image);
            case Block.TableRow row -> row.cells().stream().flatMap(cell -> cell.images().stream());
            default -> Stream.empty();
        };
    }

    /** Whether it is missing for sure: it leads to no other server, and others of its kind are found. */
    boolean isMissing(Draft draft, String target) {
        return isLocal(target) && (isFromRoot(target) ? inSite : besidePosts) && find(draft, target).isEmpty();
    }

    private static boolean isLocal(String target) {
        return !target.isBlank() && !target.matches("(?is)^(?:[a-z][a-z0-9+.-]*:|//|[#@~$]).*") && !target.contains("{{")
                && !target.contains("<%") && !target.contains("${");
    }

    private static boolean isFromRoot(String target) {
        return target.startsWith("/");
    }

    private Optional<Path> find(Draft draft, String target) {
        String path = decoded(target.replaceFirst("[?#].*$", ""));
        try {
            return candidates(draft, path).filter(Files::isRegularFile).findFirst();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private Stream<Path> candidates(Draft draft, String path) {
        Path folder = draft.file().toAbsolutePath().normalize().getParent();
        String stem = draft.file().getFileName().toString().replaceFirst("\\.[^.]+$", "");
        Stream<Path> beside = isFromRoot(path) ? Stream.empty() : Stream.of(folder.resolve(path), folder.resolve(stem).resolve(path));
        String within = path.replaceFirst("^(?:\\.{0,2}/)+", "");
        Stream<Path> inSites = sites.stream().flatMap(site -> STATIC.stream().map(site::resolve)).map(place -> place.resolve(within));
        return Stream.concat(beside, inSites).map(Path::normalize);
    }

    /** A file of the same name but for the case of its letters, which only some systems find. */
    Optional<String> otherwiseSpelt(Draft draft, String target) {
        Path wanted = draft.file().toAbsolutePath().resolveSibling(decoded(target.replaceFirst("[?#].*$", ""))).normalize();
        try (Stream<Path> files = Files.list(wanted.getParent())) {
            String name = wanted.getFileName().toString();
            return files.map(file -> file.getFileName().toString()).filter(file -> isNear(file, name)).sorted().findFirst();
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static boolean isNear(String file, String name) {
        String stem = name.replaceFirst("\\.[^.]*$", "").toLowerCase(Locale.ROOT);
        return file.toLowerCase(Locale.ROOT).replaceFirst("\\.[^.]*$", "").equals(stem) && file.matches("(?i).*\\.(?:png|jpe?g|gif|webp|svg|avif)");
    }

    private static String decoded(String path) {
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return path;
        }
    }
}
