// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.query;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sayso.graph.RowVisitor;

/** Takes what it is told as calls that can be made again, to another visitor or later. */
abstract class RowCalls implements RowVisitor {
    private static final int CHARACTERS_PER_VALUE = 64;

    /**
     * Is told of each call but {@link #columns}.
     *
     * @param weight how much it holds, as {@link org.sayso.graph.ReadLimits#maxValues} counts it
     */
    protected abstract void on(Consumer<RowVisitor> call, int weight);

    private static int weight(int characters) {
        return 1 + characters / CHARACTERS_PER_VALUE;
    }

    @Override
    public void beginRow() {
        on(RowVisitor::beginRow, 0);
    }

    @Override
    public void endRow() {
        on(RowVisitor::endRow, 0);
    }

    @Override
    public void onNull() {
        on(RowVisitor::onNull, 1);
    }

    @Override
    public void onBoolean(boolean value) {
        on(visitor -> visitor.onBoolean(value), 1);
    }

    @Override
    public void onInteger(long value) {
        on(visitor -> visitor.onInteger(value), 1);
    }

    @Override
    public void onFloat(double value) {
        on(visitor -> visitor.onFloat(value), 1);
    }

    @Override
    public void onString(String value) {
        on(visitor -> visitor.onString(value), weight(value.length()));
    }

    @Override
    public void onTemporal(String iso) {
        on(visitor -> visitor.onTemporal(iso), 1);
    }

    @Override
    public void onPoint(int srid, double[] coordinates) {
        on(visitor -> visitor.onPoint(srid, coordinates), 1);
    }

    @Override
    public void onBytes(byte[] value) {
        on(visitor -> visitor.onBytes(value), weight(value.length));
    }

    @Override
    public void beginList(int size) {
        on(visitor -> visitor.beginList(size), 1);
    }

    @Override
    public void endList() {
        on(RowVisitor::endList, 0);
    }

    @Override
    public void beginMap(int size) {
        on(visitor -> visitor.beginMap(size), 1);
    }

    @Override
    public void key(String key) {
        on(visitor -> visitor.key(key), weight(key.length()));
    }

    @Override
    public void endMap() {
        on(RowVisitor::endMap, 0);
    }

    @Override
    public void beginNode(@Nullable String id, List<String> labels) {
        on(visitor -> visitor.beginNode(id, labels), 1);
    }

    @Override
    public void endNode() {
        on(RowVisitor::endNode, 0);
    }

    @Override
    public void beginRelationship(String type, @Nullable String from, @Nullable String to) {
        on(visitor -> visitor.beginRelationship(type, from, to), 1);
    }

    @Override
    public void endRelationship() {
        on(RowVisitor::endRelationship, 0);
    }

    @Override
    public void beginPath(int length) {
        on(visitor -> visitor.beginPath(length), 1);
    }

    @Override
    public void endPath() {
        on(RowVisitor::endPath, 0);
    }
}
