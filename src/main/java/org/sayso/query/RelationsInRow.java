// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sayso.graph.RowVisitorAdapter;
import org.sayso.problem.CapacityException;
import org.sayso.problem.ProblemType;

/**
 * Finds the relations that a row holds: relationships with an id of our own, wherever in it, and texts that may be the id of one. What nodes and relationships
 * have as properties is not looked through: there the ids of claims are many.
 */
final class RelationsInRow extends RowVisitorAdapter {
    /** Of what memory holds for one row. */
    static final int MOST = 100_000;

    /** Stands for the type of what may be a relation: only the graph can tell. */
    static final String UNKNOWN = "";

    private static final int ID_LENGTH = 32;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");

    private Map<String, String> found = new LinkedHashMap<>();
    private @Nullable String type;
    private boolean inProperties;
    private boolean isId;

    /** The ids in order of appearance, with their types, since this was last asked. */
    Map<String, String> take() {
        Map<String, String> taken = found;
        found = new LinkedHashMap<>();
        return taken;
    }

    @Override
    public void onString(String value) {
        if (!inProperties) {
            if (value.length() == ID_LENGTH && ID.matcher(value).matches()) {
                add(value, UNKNOWN);
            }
        } else if (isId && type != null) {
            add(value, type);
        }
    }

    private void add(String id, String itsType) {
        found.merge(id, itsType, (one, other) -> one.equals(UNKNOWN) ? other : one);
        if (found.size() > MOST) {
            throw new CapacityException(
                    ProblemType.QUERY_TOO_LARGE,
                    "A row holds more than " + MOST
                            + " relations, too many to tell the evidence for each: ask for them in rows of their own.");
        }
    }

    @Override
    public void key(String key) {
        isId = key.equals("id");
    }

    @Override
    public void beginList(int size) {
        isId = false;
    }

    @Override
    public void beginNode(@Nullable String id, List<String> labels) {
        inProperties = true;
    }

    @Override
    public void endNode() {
        inProperties = false;
    }

    @Override
    public void beginRelationship(String ofType, @Nullable String from, @Nullable String to) {
        inProperties = true;
        type = ofType;
    }

    @Override
    public void endRelationship() {
        inProperties = false;
        type = null;
    }
}
