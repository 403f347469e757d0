// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sayso.problem.SaysoException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.stereotype.Controller;

/** The architecture, as the table in ARCHITECTURE.md gives it. */
class ArchitectureTest {
    private static final String ROOT = "org.sayso";
    private static final Path SOURCES = Path.of("src/main/java/org/sayso");
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    /** Package to the packages it may use: the one table that all these rules are driven by. */
    private static final Map<String, List<String>> MAY_USE = table();

    private static Map<String, List<String>> table() {
        var row = Pattern.compile("^\\| `([a-z]+)` \\|.*\\| ([a-z, -]*) \\|$", Pattern.MULTILINE);
        Map<String, List<String>> table = new TreeMap<>();
        row.matcher(read(Path.of("ARCHITECTURE.md")))
                .results()
                .forEach(match -> table.put(
                        match.group(1),
                        match.group(2).equals("-")
                                ? List.of()
                                : Arrays.asList(match.group(2).split(", "))));
        return table;
    }

    @Test
    void everyPackageIsInTheTableAndEveryRowOfTheTableIsAPackage() throws IOException {
        try (Stream<Path> folders = Files.list(SOURCES)) {
            assertThat(folders.filter(Files::isDirectory)
                            .map(folder -> folder.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(MAY_USE.keySet());
        }
    }

    @Test
    void packagesUseOnlyWhatTheTableAllows() {
        MAY_USE.forEach((name, allowed) -> {
            String[] ours = Stream.concat(Stream.of(name), allowed.stream())
                    .map(other -> ROOT + "." + other)
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + "." + name)
                    .should()
                    .dependOnClassesThat(resideInAPackage(ROOT + "..").and(not(resideInAnyPackage(ours))))
                    .check(CLASSES);
        });
    }

    @Test
    void packagesAreFreeOfCycles() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void packagesAreOneLevelDeep() {
        noClasses().should().resideInAPackage(ROOT + ".*.*..").check(CLASSES);
    }

    @Test
    void onlyGraphAndProceduresTouchNeo4j() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + ".graph", ROOT + ".procedure")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.neo4j..")
                .check(CLASSES);
    }

    @Test
    void proceduresNeedNothingButNeo4jsPublicInterfaces() {
        classes()
                .that()
                .resideInAPackage(ROOT + ".procedure")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        ROOT + ".procedure",
                        ROOT + ".vocabulary",
                        "org.neo4j.procedure..",
                        "org.neo4j.graphdb..",
                        "org.jspecify..",
                        "java..")
                .check(CLASSES);
    }

    @Test
    void vocabularyAndRecordKnowNeitherSpringNorNeo4j() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + ".vocabulary", ROOT + ".record")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "org.neo4j..")
                .check(CLASSES);
    }

    @Test
    void controllersArePackagePrivateAndSayWhatTheyAre() {
        classes()
                .that()
                .areMetaAnnotatedWith(Controller.class)
                .should()
                .bePackagePrivate()
                .andShould()
                .haveSimpleNameEndingWith("Controller")
                .check(CLASSES);
    }

    @Test
    void settingsAreRecordsThatSayWhatTheyAre() {
        classes()
                .that()
                .areAnnotatedWith(ConfigurationProperties.class)
                .should()
                .beRecords()
                .andShould()
                .haveSimpleNameEndingWith("Properties")
                .check(CLASSES);
    }

    @Test
    void nothingIsInjectedIntoFields() {
        fields().should().notBeAnnotatedWith(Autowired.class).check(CLASSES);
    }

    @Test
    void onlyTheCommandLineWritesToTheConsole() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + ".cli", ROOT)
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(CLASSES);
    }

    @Test
    void ourUncheckedExceptionsAreOfOneFamily() {
        classes()
                .that()
                .areAssignableTo(RuntimeException.class)
                .and()
                .arePublic()
                .should()
                .beAssignableTo(SaysoException.class)
                .check(CLASSES);
    }

    @Test
    void everyPackageSaysWhatLivesInIt() {
        for (String name : MAY_USE.keySet()) {
            assertThat(SOURCES.resolve(name).resolve("package-info.java"))
                    .content()
                    .contains("/**")
                    .contains("@NullMarked");
        }
    }

    @Test
    void noPackageIsNamedAfterAPattern() {
        assertThat(MAY_USE.keySet())
                .doesNotContain(
                        "controller", "service", "repository", "dto", "util", "common", "helper", "manager", "impl");
    }

    @Test
    void noFileIsOver400Lines() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> read(file).lines().count() > 400))
                    .isEmpty();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
