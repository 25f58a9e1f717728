package dev.lectern;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the way that data goes through the packages, and which of them knows which library. */
class ArchitectureTest {
    private static final String ROOT = "dev.lectern";

    /** In the order of the data; each may know those before it. */
    private static final List<String> WAY = List.of("config", "post", "han", "talk", "text", "check", "index", "search", "server", "cli");

    /** In the order in which a post is broken into talks. */
    private static final List<String> BREAKING = List.of("talk.regex", "talk.name", "talk.mention", "talk.person", "talk.english", "talk.learned", "talk.line", "talk.page", "talk.finding", "talk.people", "talk.opening", "talk.rule", "talk.whole");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(location -> !location.contains("/test-classes/"))
            .importPackages(ROOT);

    /** A library, by its packages, and the packages of ours that may know it. */
    private record Library(String name, List<String> packages, List<String> users) {}

    private static final List<Library> LIBRARIES = List.of(
            new Library("flexmark", List.of("com.vladsch.flexmark.."), List.of("post")),
            new Library("jsoup", List.of("org.jsoup.."), List.of("post")),
            new Library("tomlj", List.of("org.tomlj.."), List.of("config", "post")),
            new Library("snakeyaml-engine", List.of("org.snakeyaml.engine.."), List.of("post")),
            new Library("Lucene", List.of("org.apache.lucene.."), List.of("han", "text", "index", "search")),
            new Library("OpenSearch's client", List.of("org.opensearch.client..", "org.apache.hc.."), List.of("index")),
            new Library("ICU", List.of("com.ibm.icu.."), List.of("text")),
            new Library("Javalin and Jetty", List.of("io.javalin..", "org.eclipse.jetty..", "jakarta.servlet.."), List.of("server")),
            new Library("JTE", List.of("gg.jte.."), List.of("server")),
            new Library("picocli", List.of("picocli.."), List.of("cli")));

    @TestFactory
    Stream<DynamicTest> eachPackageKnowsOnlyThoseBeforeIt() {
        return Stream.of(WAY, BREAKING).flatMap(way -> way.stream().map(name -> DynamicTest.dynamicTest(name, () -> {
            String[] later = way.subList(way.indexOf(name) + 1, way.size()).stream().map(ArchitectureTest::in).toArray(String[]::new);
            noClasses().that().resideInAPackage(in(name))
                    .should().dependOnClassesThat().resideInAnyPackage(later)
                    .allowEmptyShould(true).check(CLASSES);
        })));
    }

    @TestFactory
    List<DynamicTest> eachLibraryIsKnownInItsPlaceOnly() {
        return LIBRARIES.stream().map(library -> DynamicTest.dynamicTest(library.name(), () -> {
            String[] users = library.users().stream().map(ArchitectureTest::in).toArray(String[]::new);
            noClasses().that().resideOutsideOfPackages(users)
                    .should().dependOnClassesThat().resideInAnyPackage(library.packages().toArray(String[]::new))
                    .check(CLASSES);
        })).toList();
    }

    @TestFactory
    List<DynamicTest> siblingsDoNotKnowEachOtherInACircle() {
        return Stream.concat(Stream.of(ROOT), WAY.stream().map(name -> ROOT + "." + name)).map(parent -> DynamicTest.dynamicTest(parent,
                () -> slices().matching(parent + ".(*)..").should().beFreeOfCycles().allowEmptyShould(true).check(CLASSES))).toList();
    }

    @Test
    void everyClassHasAPlaceOnTheWay() {
        assertThat(CLASSES.stream().map(JavaClass::getPackageName).distinct())
                .allSatisfy(name -> assertThat(WAY).contains(name.substring(ROOT.length() + 1).split("\\.")[0]));
    }

    @Test
    void everyPackageIsNullMarkedAndSaysItsJob() {
        assertThat(CLASSES.stream().map(JavaClass::getPackage).distinct().filter(p -> !p.getClasses().isEmpty()))
                .allSatisfy(p -> assertThat(isNullMarked(p)).as("package-info.java with @NullMarked in " + p.getName()).isTrue());
    }

    private static boolean isNullMarked(JavaPackage p) {
        return p.tryGetPackageInfo().map(info -> info.isAnnotatedWith(NullMarked.class)).orElse(false);
    }

    private static String in(String name) {
        return ROOT + "." + name + "..";
    }
}
