// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.graph;

import java.util.List;
import org.neo4j.function.ThrowingBiConsumer;
import org.neo4j.memory.HeapEstimator;
import org.neo4j.values.AnyValue;
import org.neo4j.values.storable.Values;
import org.neo4j.values.virtual.MapValue;

/** Stands in for the parameters of a statement that is only planned: whatever the statement asks for is there, with no value and of no known type. */
final class AnyParameters extends MapValue {
    @Override
    public Iterable<String> keySet() {
        return List.of();
    }

    @Override
    public <E extends Exception> void foreach(ThrowingBiConsumer<String, AnyValue, E> action) {}

    @Override
    public boolean containsKey(String key) {
        return true;
    }

    @Override
    public AnyValue get(String key) {
        return Values.NO_VALUE;
    }

    @Override
    public int size() {
        return 0;
    }

    @Override
    public boolean isEmpty() {
        return true;
    }

    @Override
    public long estimatedHeapUsage() {
        return HeapEstimator.shallowSizeOfInstance(AnyParameters.class);
    }
}
