// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The figures as a Markdown table, and on the way each as soon as it is known. */
final class Table {
    private final List<String> lines = new ArrayList<>();

    Table(String... columns) {
        lines.add("| " + String.join(" | ", columns) + " |");
        lines.add("|" + "---|".repeat(columns.length));
    }

    void row(String... cells) {
        String line = "| " + String.join(" | ", cells) + " |";
        lines.add(line);
        System.err.println(line);
    }

    void print(String heap) {
        System.out.printf(
                "%n%d cores, %s %s, heap %s, %s %s, %s%n%n",
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.vendor"),
                System.getProperty("java.version"),
                heap,
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                LocalDate.now());
        lines.forEach(System.out::println);
    }

    static String number(double value, String unit) {
        String format = value >= 100 ? "%,.0f%s" : value >= 10 ? "%.1f%s" : "%.2f%s";
        return format.formatted(value, unit.isEmpty() ? "" : " " + unit);
    }

    static String ratio(double value) {
        return String.format(Locale.ROOT, value >= 10 ? "%.0fx" : "%.2fx", value);
    }

    static double median(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
