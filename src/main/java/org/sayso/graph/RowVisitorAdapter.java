// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.graph;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Passes over everything; for visitors that want some values only. */
public abstract class RowVisitorAdapter implements RowVisitor {
    @Override
    public void columns(List<String> names) {}

    @Override
    public void beginRow() {}

    @Override
    public void endRow() {}

    @Override
    public void onNull() {}

    @Override
    public void onBoolean(boolean value) {}

    @Override
    public void onInteger(long value) {}

    @Override
    public void onFloat(double value) {}

    @Override
    public void onString(String value) {}

    @Override
    public void onTemporal(String iso) {}

    @Override
    public void onPoint(int srid, double[] coordinates) {}

    @Override
    public void onBytes(byte[] value) {}

    @Override
    public void beginList(int size) {}

    @Override
    public void endList() {}

    @Override
    public void beginMap(int size) {}

    @Override
    public void key(String key) {}

    @Override
    public void endMap() {}

    @Override
    public void beginNode(@Nullable String id, List<String> labels) {}

    @Override
    public void endNode() {}

    @Override
    public void beginRelationship(String type, @Nullable String from, @Nullable String to) {}

    @Override
    public void endRelationship() {}

    @Override
    public void beginPath(int length) {}

    @Override
    public void endPath() {}
}
