// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.savedquery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sayso.FakeGraphStore;
import org.sayso.problem.CallerException;
import org.sayso.problem.CapacityException;
import org.sayso.problem.ProblemType;

class QueryCatalogueTest {
    @TempDir
    private Path folder;

    private final AtomicLong now = new AtomicLong();
    private final FakeGraphStore store = new FakeGraphStore(this::plan);
    private boolean busy;
    private int writes;

    private void plan(String cypher) {
        if (cypher.contains("CREATE")) {
            throw new CallerException(ProblemType.WRITE_NOT_ALLOWED, "It would write.", Map.of("line", 4), null);
        }
        if (cypher.contains("CLOSED")) {
            throw new CapacityException(ProblemType.STORE_UNAVAILABLE, "closed");
        }
        if (busy) {
            throw new CapacityException(ProblemType.QUERY_TIMEOUT, "busy");
        }
    }

    @Test
    void servesGoodFilesByNameAndGroup() throws IOException {
        write("b/two.cypher", body("Two", "RETURN 2"));
        write("one.cypher", body("One", "RETURN 1"));
        write("b/.hidden.cypher", "nonsense");
        write("b/readme.md", "nonsense");
        QueryCatalogue catalogue = catalogue();

        assertThat(catalogue.queries()).extracting(SavedQuery::name).containsExactly("one", "two");
        assertThat(catalogue.queries()).extracting(SavedQuery::group).containsExactly("", "b");
        assertThat(catalogue.find("two")).map(SavedQuery::title).contains("Two");
        assertThat(catalogue.find("three")).isEmpty();
        assertThat(catalogue.problems()).isEmpty();
    }

    @Test
    void aQueryDoesNotWaitForTheOthersToBePlanned() throws IOException {
        write("good.cypher", body("Good", "RETURN 1"));
        write("other.cypher", body("Other", "CLOSED"));
        QueryCatalogue catalogue = catalogue();

        assertThat(catalogue.find("good")).map(SavedQuery::title).contains("Good");
        assertThatThrownBy(() -> catalogue.find("other")).isInstanceOf(CapacityException.class);
    }

    @Test
    void leavesOutFaultyFilesAndTellsAllFaults() throws IOException {
        write("good.cypher", body("Good", "RETURN 1"));
        write("writes.cypher", body("Writes", "CREATE (n)"));
        write("wrong.cypher", "RETURN rand()");
        QueryCatalogue catalogue = catalogue();

        assertThat(catalogue.queries()).extracting(SavedQuery::name).containsExactly("good");
        assertThat(catalogue.problems())
                .extracting(fault -> Path.of(fault.file()).getFileName() + ":" + fault.line())
                .containsExactly(
                        "writes.cypher:4", "wrong.cypher:1", "wrong.cypher:1", "wrong.cypher:1", "wrong.cypher:1");
        assertThat(catalogue.problems().getFirst().message())
                .isEqualTo("Only the importer writes to the graph: It would write.");
    }

    @Test
    void aNameBelongsToTheFirstFileThatHasIt() throws IOException {
        write("a/same.cypher", body("First", "RETURN 1"));
        write("b/same.cypher", body("Second", "RETURN 2"));
        QueryCatalogue catalogue = catalogue();

        assertThat(catalogue.find("same")).map(SavedQuery::title).contains("First");
        assertThat(catalogue.problems()).singleElement().satisfies(fault -> {
            assertThat(fault.file()).endsWith("b/same.cypher");
            assertThat(fault.message()).contains("the name same is taken by").contains("a/same.cypher");
        });
    }

    @Test
    void readsAChangedFileAgainAfterASecondAndNoOther() throws IOException {
        write("one.cypher", body("One", "RETURN 1"));
        write("two.cypher", body("Two", "RETURN 2"));
        QueryCatalogue catalogue = catalogue();
        assertThat(catalogue.queries()).hasSize(2);
        write("one.cypher", body("Another", "RETURN 1"));

        assertThat(catalogue.find("one")).map(SavedQuery::title).contains("One");
        passSecond();
        assertThat(catalogue.find("one")).map(SavedQuery::title).contains("Another");
        assertThat(store.planned).hasSize(3);
    }

    @Test
    void theLastGoodVersionStaysWhileTheFileIsFaulty() throws IOException {
        write("one.cypher", body("One", "RETURN 1"));
        QueryCatalogue catalogue = catalogue();
        assertThat(catalogue.queries()).hasSize(1);

        write("one.cypher", body("Broken", "CREATE (n)"));
        passSecond();
        assertThat(catalogue.find("one")).map(SavedQuery::title).contains("One");
        assertThat(catalogue.problems()).hasSize(1);

        write("one.cypher", body("Mended", "RETURN 2"));
        passSecond();
        assertThat(catalogue.find("one")).map(SavedQuery::title).contains("Mended");
        assertThat(catalogue.problems()).isEmpty();

        Files.delete(folder.resolve("one.cypher"));
        passSecond();
        assertThat(catalogue.queries()).isEmpty();
    }

    @Test
    void aStoreThatIsNotOpenSaysNothingAboutAFile() throws IOException {
        write("one.cypher", body("One", "RETURN 'CLOSED'"));
        QueryCatalogue catalogue = catalogue();
        assertThatThrownBy(catalogue::queries).isInstanceOf(CapacityException.class);
    }

    @Test
    void aStoreThatIsBusySaysNothingAboutAFileForLong() throws IOException {
        write("one.cypher", body("One", "RETURN 1"));
        write("two.cypher", body("Two", "RETURN 2"));
        QueryCatalogue catalogue = catalogue();
        busy = true;
        assertThat(catalogue.queries()).isEmpty();
        assertThat(catalogue.problems())
                .extracting(QueryFault::message)
                .hasSize(2)
                .allMatch(text -> text.endsWith("busy"));

        busy = false;
        passSecond();
        assertThat(catalogue.queries()).as("not tried all the time").isEmpty();
        now.addAndGet(Duration.ofSeconds(30).toNanos());
        assertThat(catalogue.queries()).hasSize(2);
        assertThat(catalogue.problems()).isEmpty();
        assertThat(store.planned).hasSize(4);
    }

    @Test
    void aFolderThatLeadsIntoItselfIsAFaultOfItsOwn() throws IOException {
        write("one.cypher", body("One", "RETURN 1"));
        Files.createSymbolicLink(folder.resolve("again"), folder);
        QueryCatalogue catalogue = catalogue();

        assertThat(catalogue.queries()).extracting(SavedQuery::name).containsExactly("one");
        assertThat(catalogue.problems())
                .singleElement()
                .asString()
                .contains("again:1")
                .contains("cannot be read");
    }

    @Test
    void theLastGoodVersionsStayWhileTheirFolderCannotBeRead() {
        QueryFiles.File one = new QueryFiles.File("q/b/one.cypher", "b", "1", () -> body("One", "RETURN 1"));
        QueryFiles.File unreadable = new QueryFiles.File("q/b", "", "?", () -> {
            throw new IOException("denied");
        });
        List<List<QueryFiles.File>> listings = new ArrayList<>(List.of(List.of(one), List.of(unreadable), List.of()));
        QueryCatalogue catalogue = new QueryCatalogue(listings::removeFirst, store, now::get);

        assertThat(catalogue.queries()).hasSize(1);
        passSecond();
        assertThat(catalogue.find("one")).isPresent();
        assertThat(catalogue.problems())
                .singleElement()
                .asString()
                .contains("q/b:1")
                .contains("denied");
        passSecond();
        assertThat(catalogue.find("one")).isEmpty();
    }

    @Test
    void aFileThatIsNotUtf8IsAFault() throws IOException {
        Files.write(folder.resolve("latin.cypher"), new byte[] {'/', '/', ' ', (byte) 0xE9, '\n'});
        assertThat(catalogue().problems())
                .singleElement()
                .satisfies(fault -> assertThat(fault.message()).contains("UTF-8"));
    }

    @Test
    void aFolderThatWasSetMustExist() {
        assertThatThrownBy(() -> QueryFiles.in(List.of(folder.resolve("missing"))))
                .hasMessageContaining("sayso.queries.directories")
                .hasMessageContaining("missing");
    }

    @Test
    void theShippedCopyHasTheFilesOfTheFolder() {
        List<String> shipped = new ShippedQueryFiles()
                .list().stream().map(QueryFiles.File::name).toList();
        List<String> onDisk = QueryFiles.in(List.of(Path.of("cypher"))).list().stream()
                .map(QueryFiles.File::name)
                .toList();
        assertThat(shipped).isEqualTo(onDisk).hasSizeGreaterThan(8);
    }

    private QueryCatalogue catalogue() {
        return new QueryCatalogue(QueryFiles.in(List.of(folder)), store, now::get);
    }

    private void passSecond() {
        now.addAndGet(Duration.ofSeconds(1).toNanos());
    }

    private static String body(String title, String statement) {
        return "// " + title + "\n// @returns table\n// @example\n" + statement + "\n";
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        // Two writes within the clock's grain are two versions all the same.
        writes++;
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000L + writes));
    }
}
