package org.whence;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Which package may know which: `app -> ui, cli -> work -> core <- adapter`.
class ArchitectureTest {

    /// The packages of `core`; each may use those before it.
    private static final List<String> CORE = List.of(
            "json",
            "record",
            "time",
            "place",
            "media",
            "metadata",
            "credentials",
            "fingerprint",
            "vault",
            "examination",
            "trace",
            "index",
            "match",
            "compare",
            "provenance",
            "testimony",
            "finding",
            "custody",
            "casefile",
            "report",
            "sample");

    /// Each library, by its packages, and the one place that may use it.
    private static final Map<String, String[]> LIBRARIES = Map.of(
            "..adapter.exif..", new String[] {"com.drew..", "com.adobe.internal.xmp.."},
            "..adapter.tika..", new String[] {"org.apache.tika.."},
            "..adapter.c2pa..", new String[] {"com.dylibso.chicory.."},
            "..adapter.ffmpeg..", new String[] {"org.bytedeco.."},
            "..adapter.sqlite..", new String[] {"java.sql..", "javax.sql..", "org.jdbi..", "org.sqlite.."},
            "..adapter.casefile..", new String[] {"com.exceptionfactory.."},
            "..adapter.timestamp..", new String[] {"org.bouncycastle.."},
            "..adapter.report..", new String[] {"com.openhtmltopdf..", "org.apache.pdfbox..", "org.apache.fontbox.."},
            "..cli..", new String[] {"picocli.."});

    @Test
    void there_is_a_program_to_check() {
        assertThat(Program.MAIN.size()).isGreaterThan(150); // else every rule would hold of nothing
        assertThat(Program.TESTS.size()).isGreaterThan(20);
    }

    @Test
    void every_package_says_that_nothing_is_null() {
        assertThat(Program.MAIN.stream().map(type -> type.getPackage()).distinct())
                .allMatch(part -> part.isAnnotatedWith(NullMarked.class));
    }

    @ParameterizedTest
    @MethodSource({"layers", "order_of_core", "libraries", "screens"})
    void holds(ArchRule rule) {
        rule.check(Program.MAIN);
    }

    static Stream<ArchRule> layers() {
        return Stream.of(
                layeredArchitecture()
                        .consideringOnlyDependenciesInLayers()
                        .layer("app")
                        .definedBy("org.whence.app..")
                        .layer("ui")
                        .definedBy("org.whence.ui..")
                        .layer("cli")
                        .definedBy("org.whence.cli..")
                        .layer("work")
                        .definedBy("org.whence.work..")
                        .layer("adapter")
                        .definedBy("org.whence.adapter..")
                        .layer("core")
                        .definedBy("org.whence.core..")
                        .withOptionalLayers(true)
                        .ensureAllClassesAreContainedInArchitectureIgnoring("org.whence")
                        .whereLayer("app")
                        .mayNotBeAccessedByAnyLayer()
                        .whereLayer("ui")
                        .mayOnlyBeAccessedByLayers("app")
                        .whereLayer("cli")
                        .mayOnlyBeAccessedByLayers("app")
                        .whereLayer("adapter")
                        .mayOnlyBeAccessedByLayers("app")
                        .whereLayer("work")
                        .mayOnlyBeAccessedByLayers("app", "ui", "cli")
                        .because("the arrow is one way: app, ui and cli, work, core; adapters serve core"),
                slices().matching("org.whence.(**)")
                        .should()
                        .beFreeOfCycles()
                        .because("packages that know each other are one package"),
                slices().matching("org.whence.adapter.(*)..")
                        .should()
                        .notDependOnEachOther()
                        .because("adapters meet only in app, so that each can be replaced alone"),
                classes()
                        .that()
                        .resideInAPackage("org.whence.core..")
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage("java..", "javax.crypto..", "org.whence.core..", "org.jspecify.annotations")
                        .because("core is the JDK and the words of the house; it does not even log"),
                ifThere(
                        "work",
                        classes()
                                .that()
                                .resideInAPackage("org.whence.work..")
                                .should()
                                .onlyDependOnClassesThat()
                                .resideInAnyPackage(
                                        "java..",
                                        "org.whence.work..",
                                        "org.whence.core..",
                                        "org.jspecify.annotations",
                                        "org.slf4j..")
                                .because("work sees the world through the ports of core")));
    }

    static Stream<ArchRule> order_of_core() {
        var ordered = IntStream.range(0, CORE.size() - 1)
                .mapToObj(i -> ifThere(
                        "core." + CORE.get(i),
                        noClasses()
                                .that()
                                .resideInAPackage("org.whence.core." + CORE.get(i) + "..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(cores(i + 1))
                                .because("a package of core uses only those that stand before it in the design")));
        var listed = classes()
                .that()
                .resideInAPackage("org.whence.core..")
                .should()
                .resideInAnyPackage(cores(0))
                .because("a new package of core needs a place in the order");
        return Stream.concat(ordered, Stream.of(listed));
    }

    static Stream<ArchRule> libraries() {
        var owned = LIBRARIES.entrySet().stream()
                .map(library -> noClasses()
                        .that()
                        .resideOutsideOfPackage(library.getKey())
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(library.getValue())
                        .as("Only " + library.getKey() + " should use " + List.of(library.getValue()))
                        .because("a library has one user, and can be exchanged there"));
        var shown = Stream.of(
                noClasses()
                        .that()
                        .resideOutsideOfPackages("org.whence.ui..", "org.whence.app..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("javafx..", "atlantafx..", "org.kordamp..")
                        .because("everything but the window runs without one"),
                noClasses()
                        .that()
                        .resideOutsideOfPackage("org.whence.app..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("ch.qos.logback..", "java.util.logging..")
                        .because("app chooses where the log goes; others write to SLF4J"));
        return Stream.concat(owned, shown);
    }

    static Stream<ArchRule> screens() {
        return Stream.of(
                ifThere(
                        "ui",
                        slices().matching("org.whence.ui.(*)..")
                                .should()
                                .notDependOnEachOther()
                                .ignoreDependency(resideInAPackage("org.whence.ui.shell.."), alwaysTrue())
                                .ignoreDependency(alwaysTrue(), resideInAPackage("org.whence.ui.kit.."))
                                .because(
                                        "screens ask the navigator; only the shell knows them, and only the kit is shared")),
                ifThere(
                        "ui",
                        noClasses()
                                .that()
                                .haveSimpleNameEndingWith("ViewModel")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(
                                        "javafx.scene..",
                                        "javafx.stage..",
                                        "javafx.application..",
                                        "javafx.concurrent..")
                                .because("view models are tested without a toolkit")));
    }

    private static String[] cores(int from) {
        return CORE.subList(from, CORE.size()).stream()
                .map(name -> "org.whence.core." + name + "..")
                .toArray(String[]::new);
    }

    /// The rule; it may find nothing to check only as long as its package does not exist.
    private static ArchRule ifThere(String part, ArchRule rule) {
        return rule.allowEmptyShould(Program.MAIN.stream()
                .noneMatch(type -> (type.getPackageName() + ".").startsWith("org.whence." + part + ".")));
    }
}
