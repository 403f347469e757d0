// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sayso.procedure.Evidence.Place;
import org.sayso.procedure.Evidence.Source;

class CitationTest {
    private static final Voice AGENCY = new Voice("agency", "News Agency");
    private static final Voice PAPER = new Voice("daily-north", "Daily North");
    private static final Source PRINTED = source("Rivers meet", PAPER);

    @Test
    void tellsTheVoiceTheDocumentItsPublisherTheDateAndTheParagraphs() {
        assertThat(Citation.of(evidence("affirms", "plain", "done", PRINTED, AGENCY)))
                .isEqualTo("Affirmed by News Agency, in “Rivers meet”, Daily North, 2020-05-02?, ¶ 3, 5");
    }

    @Test
    void tellsWhoRelaysItFromTheVoiceOutward() {
        Voice minister = new Voice("minister", "Bo Lind");
        Voice office = new Voice("office", "Press office");
        var relayed = new Evidence(
                "c",
                "affirms",
                "plain",
                "done",
                false,
                List.of(minister),
                List.of(office, AGENCY),
                PRINTED,
                place(3),
                List.of());
        assertThat(Citation.of(relayed))
                .isEqualTo(
                        "Affirmed by Bo Lind, relayed by Press office, News Agency, in “Rivers meet”, Daily North, 2020-05-02?, ¶ 3");
    }

    @Test
    void aDenialIsAStanceLikeAnyOther() {
        assertThat(Citation.of(evidence("denies", "plain", "done", PRINTED, AGENCY)))
                .startsWith("Denied by News Agency, in ");
    }

    @Test
    void tellsWhatIsNotPlainlySaidToBeDone() {
        assertThat(Citation.of(evidence("affirms", "hedged", "done", PRINTED, AGENCY)))
                .startsWith("Affirmed (hedged) by News Agency, in ");
        assertThat(Citation.of(evidence("affirms", "implied", "foretold", PRINTED, AGENCY)))
                .startsWith("Affirmed (implied, foretold) by News Agency, in ");
    }

    @Test
    void ofWhatAPublisherSaysItselfTheNameStandsOnce() {
        var own = new Evidence(
                "c", "affirms", "implied", "done", true, List.of(PAPER), List.of(), PRINTED, place(3), List.of());
        assertThat(Citation.of(own))
                .isEqualTo("Affirmed (implied) by Daily North in its own voice, in “Rivers meet”, 2020-05-02?, ¶ 3");
    }

    @Test
    void aPublisherThatIsQuotedIsNotItsOwnVoice() {
        assertThat(Citation.of(evidence("denies", "plain", "done", PRINTED, PAPER)))
                .isEqualTo("Denied by Daily North, in “Rivers meet”, Daily North, 2020-05-02?, ¶ 3, 5");
    }

    @Test
    void aDocumentOfUnknownPublisherSpeaksForItself() {
        var own = new Evidence(
                "c",
                "affirms",
                "plain",
                "done",
                true,
                List.of(new Voice("doc-1", "Rivers meet")),
                List.of(),
                source("Rivers meet", null),
                place(3),
                List.of());
        assertThat(Citation.of(own)).isEqualTo("Affirmed by the document itself, in “Rivers meet”, 2020-05-02?, ¶ 3");
    }

    @Test
    void whatIsUnknownIsLeftOut() {
        var bare = evidence("affirms", "plain", "done", new Source("doc-1", null, null, null), AGENCY);
        assertThat(Citation.of(bare)).isEqualTo("Affirmed by News Agency, in doc-1, ¶ 3, 5");
        var nowhere =
                new Evidence("c", "affirms", "", "", false, List.of(AGENCY), List.of(), PRINTED, place(), List.of());
        assertThat(Citation.of(nowhere))
                .isEqualTo("Affirmed by News Agency, in “Rivers meet”, Daily North, 2020-05-02?");
    }

    @Test
    void whatAnotherProgramMadeNeedHaveNeitherStanceNorVoice() {
        var foreign = new Evidence("c", "", "", "", false, List.of(), List.of(), PRINTED, place(), List.of());
        assertThat(Citation.of(foreign)).isEqualTo("Said, in “Rivers meet”, Daily North, 2020-05-02?");
    }

    private static Source source(String title, @Nullable Voice publisher) {
        return new Source("doc-1", title, publisher, "2020-05-02?");
    }

    /** Two passages in one paragraph and one in another. */
    private static Evidence evidence(String stance, String wording, String status, Source source, Voice voice) {
        return new Evidence(
                "c", stance, wording, status, false, List.of(voice), List.of(), source, place(3, 3, 5), List.of());
    }

    private static Place place(long... paragraphs) {
        return new Place(Arrays.stream(paragraphs).boxed().toList(), List.of(), List.of(), List.of());
    }
}
