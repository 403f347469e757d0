// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** What several contestants took for the same, round by round. */
final class Series {
    /** @param cpu of the process that answered, all its threads, milliseconds */
    record Cost(double milliseconds, double cpu) {}

    private final Map<String, List<Cost>> taken = new LinkedHashMap<>();

    void add(String name, Cost cost) {
        taken.computeIfAbsent(name, key -> new ArrayList<>()).add(cost);
        System.err.printf("%s: %.0f ms, %.0f ms of CPU%n", name, cost.milliseconds, cost.cpu);
    }

    void clear() {
        taken.clear();
    }

    double milliseconds(String name) {
        return Table.median(taken.get(name).stream().map(Cost::milliseconds).toList());
    }

    double cpu(String name) {
        return Table.median(taken.get(name).stream().map(Cost::cpu).toList());
    }

    /** Taken within each round, and only then the median: the machine may be faster at one time than at another. */
    double ratio(String name, String other, ToDoubleFunction<Cost> of) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < taken.get(name).size(); i++) {
            ratios.add(of.applyAsDouble(taken.get(name).get(i))
                    / of.applyAsDouble(taken.get(other).get(i)));
        }
        return Table.median(ratios);
    }
}
