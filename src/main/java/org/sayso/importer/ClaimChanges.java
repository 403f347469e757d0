// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sayso.importer.GraphState.KnownClaim;

/** The claims of some documents as they should be, set against those in the graph. */
final class ClaimChanges {
    private final List<ClaimNode> created = new ArrayList<>();
    private final List<ClaimNode> changed = new ArrayList<>();
    private final List<String> removed;
    private final Set<String> relations = new TreeSet<>();

    ClaimChanges(Map<String, KnownClaim> old, List<DocumentNode> documents) {
        List<ClaimNode> wanted = documents.stream()
                .flatMap(document -> document.claims().stream())
                .toList();
        for (ClaimNode claim : wanted) {
            KnownClaim known = old.get(claim.id());
            if (known == null) {
                created.add(claim);
                touch(claim);
            } else if (!known.digest().equals(claim.digest())) {
                changed.add(claim);
                touch(claim);
                touch(known);
            }
        }
        Set<String> ids = wanted.stream().map(ClaimNode::id).collect(Collectors.toSet());
        removed = old.keySet().stream().filter(id -> !ids.contains(id)).sorted().toList();
        old.values().stream().filter(claim -> !ids.contains(claim.id())).forEach(this::touch);
    }

    private void touch(ClaimNode claim) {
        if ("done".equals(claim.properties().get("status"))
                && claim.properties().get("relationId") instanceof String relation) {
            relations.add(relation);
        }
    }

    private void touch(KnownClaim claim) {
        if (claim.relationId() != null) {
            relations.add(claim.relationId());
        }
    }

    List<ClaimNode> created() {
        return created;
    }

    List<ClaimNode> changed() {
        return changed;
    }

    List<String> removed() {
        return removed;
    }

    /** Relations that some created, changed or removed claim supports or supported. */
    Set<String> relations() {
        return new TreeSet<>(relations);
    }
}
