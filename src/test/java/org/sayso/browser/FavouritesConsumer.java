// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.browser;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sayso.savedquery.CannedQueries;
import org.sayso.savedquery.SavedQuery;

/** Every favourite run as it is: slow, as each is planned twice. */
class FavouritesConsumer {
    static List<SavedQuery> queries() {
        return CannedQueries.all();
    }

    @ParameterizedTest
    @MethodSource("queries")
    void oneRunsAsItIsAndAnswersWhatTheQueryAnswersToItsExample(SavedQuery query) {
        FavouritesIT.runsAsItIsAndAnswersWhatTheQueryAnswersToItsExample(query);
    }
}
