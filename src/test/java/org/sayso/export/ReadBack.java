// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import java.util.List;
import java.util.Map;

/**
 * What a reader makes of a file.
 *
 * @param edges have the ordinal 0 where the format keeps no kinds
 */
record ReadBack(
        String title,
        Map<String, String> provenance,
        boolean directed,
        List<ExportNode> nodes,
        List<ExportEdge> edges,
        GraphEnd end,
        long stripped) {}
