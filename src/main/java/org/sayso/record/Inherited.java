// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.record;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.vocabulary.Edtf;

/**
 * What a claim has from the one it is written under.
 *
 * @param from the subject, for {@code also}
 * @param voices for {@code also} those of the claim above; for {@code says} the speaker's
 * @param speech the voices of the speech that asserts it, which relay any other voice; null outside a speech
 * @param parent the id of the claim whose content this is
 */
record Inherited(
        @Nullable String from,
        List<String> onBehalfOf,
        List<Locator> at,
        @Nullable Edtf saidOn,
        Voices voices,
        @Nullable Voices speech,
        @Nullable String parent) {
    static final Inherited NOTHING = new Inherited(null, List.of(), List.of(), null, Voices.OWN, null, null);
}
