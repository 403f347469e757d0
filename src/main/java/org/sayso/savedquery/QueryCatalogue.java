// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.savedquery;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sayso.graph.GraphStore;
import org.sayso.parameter.Suggestion;
import org.sayso.problem.CallerException;
import org.sayso.problem.CapacityException;
import org.sayso.problem.ProblemType;
import org.sayso.problem.SaysoException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The canned queries there are. Files are checked when first seen and again when they change; one with a fault is left out, or stays as it was when it was
 * good. Thread-safe.
 */
public final class QueryCatalogue {
    private static final Logger LOG = LoggerFactory.getLogger(QueryCatalogue.class);
    private static final Path DEFAULT_FOLDER = Path.of("cypher");
    private static final long LOOK_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long RETRY_NANOS = TimeUnit.SECONDS.toNanos(30);

    private final QueryFiles files;
    private final GraphStore store;
    private final LongSupplier nanos;
    private Map<String, Known> known = Map.of();
    private List<QueryFault> problems = List.of();
    private Map<String, SavedQuery> queries = Map.of();
    private volatile boolean read;
    private long readAt;
    private long retryAt;

    /** What is known of one file: its last reading, whether the store was too busy for it, and its last reading without faults. */
    private record Known(String stamp, boolean busy, Optional<SavedQuery> good, List<QueryFault> faults) {}

    QueryCatalogue(QueryFiles files, GraphStore store, LongSupplier nanos) {
        this.files = files;
        this.store = store;
        this.nanos = nanos;
        this.retryAt = nanos.getAsLong();
    }

    /** Of these folders; without any, of the folder {@code cypher} or, where there is none, of the program itself. */
    public static QueryCatalogue of(SavedQueryProperties properties, GraphStore store) {
        List<Path> folders = properties.directories();
        QueryFiles files = folders != null
                ? QueryFiles.in(folders)
                : Files.isDirectory(DEFAULT_FOLDER) ? QueryFiles.in(List.of(DEFAULT_FOLDER)) : new ShippedQueryFiles();
        return new QueryCatalogue(files, store, System::nanoTime);
    }

    /** By name. */
    public synchronized List<SavedQuery> queries() {
        refresh();
        return List.copyOf(queries.values());
    }

    public Optional<SavedQuery> find(String name) {
        // Planning all of them takes seconds after a start; one need not wait for the others.
        Optional<SavedQuery> one = read ? Optional.empty() : alone(name);
        return one.isPresent() ? one : findAmongAll(name);
    }

    /** The query of this name; a refusal that names what may have been meant. */
    public SavedQuery get(String name) {
        return find(name).orElseThrow(() -> {
            List<String> names = queries().stream().map(SavedQuery::name).toList();
            return new CallerException(
                    ProblemType.UNKNOWN_QUERY,
                    "There is no query " + name + Suggestion.of(name, names)
                            + (name.isEmpty() ? "" : " /api/queries lists those there are."));
        });
    }

    private Optional<SavedQuery> alone(String name) {
        return files.list().stream()
                .filter(file -> file.name().endsWith(name + QueryFiles.ENDING))
                .sorted(Comparator.comparing(QueryFiles.File::name))
                .flatMap(file -> check(file, null).good().stream())
                .filter(query -> query.name().equals(name))
                .findFirst();
    }

    private synchronized Optional<SavedQuery> findAmongAll(String name) {
        refresh();
        return Optional.ofNullable(queries.get(name));
    }

    /** Everything that is wrong with the files as they are now, by file and line. */
    public synchronized List<QueryFault> problems() {
        refresh();
        return problems;
    }

    private void refresh() {
        if (read && nanos.getAsLong() - readAt < LOOK_NANOS) {
            return;
        }
        boolean retry = nanos.getAsLong() - retryAt >= 0;
        if (retry) {
            retryAt = nanos.getAsLong() + RETRY_NANOS;
        }
        Map<String, Known> now = new TreeMap<>(files.list().parallelStream()
                .collect(Collectors.toMap(QueryFiles.File::name, file -> looked(file, retry), (one, other) -> other)));
        known.forEach((name, before) -> {
            // Below a folder that cannot be read.
            if (now.keySet().stream().anyMatch(other -> name.startsWith(other + "/"))) {
                now.putIfAbsent(name, before);
            }
        });
        if (!now.equals(known) || !read) {
            adopt(now);
        }
        read = true;
        readAt = nanos.getAsLong();
    }

    private Known looked(QueryFiles.File file, boolean retry) {
        Known before = known.get(file.name());
        return before != null && isCurrent(before, file, retry) ? before : check(file, before);
    }

    private static boolean isCurrent(Known before, QueryFiles.File file, boolean retry) {
        return before.stamp().equals(file.stamp()) && !(before.busy() && retry);
    }

    private void adopt(Map<String, Known> now) {
        Map<String, SavedQuery> byName = new TreeMap<>();
        List<QueryFault> faults = new ArrayList<>();
        now.forEach((file, state) -> {
            faults.addAll(state.faults());
            state.good().ifPresent(query -> {
                SavedQuery first = byName.putIfAbsent(query.name(), query);
                if (first != null) {
                    faults.add(new QueryFault(
                            file,
                            1,
                            "the name " + query.name() + " is taken by " + first.file() + "; this file is left out"));
                }
            });
        });
        known = new HashMap<>(now);
        queries = byName;
        problems = faults.stream().sorted().toList();
        LOG.info("{} canned queries", queries.size());
        problems.forEach(fault -> LOG.warn("{}", fault));
    }

    private Known check(QueryFiles.File file, @Nullable Known before) {
        Optional<SavedQuery> good = before == null ? Optional.empty() : before.good();
        QueryFileParser.Parsed parsed;
        try {
            parsed = QueryFileParser.parse(
                    file.name(), file.group(), file.content().read());
        } catch (IOException e) {
            String message = e instanceof CharacterCodingException ? "is not UTF-8 text" : "cannot be read: " + e;
            return new Known(file.stamp(), false, good, List.of(new QueryFault(file.name(), 1, message)));
        }
        List<QueryFault> faults = new ArrayList<>(parsed.faults());
        SavedQuery query = parsed.query();
        boolean busy = false;
        try {
            query = query.withColumns(store.plan(query.cypher()).columns());
        } catch (SaysoException e) {
            busy = isBusy(e);
            int line = e.details().get("line") instanceof Number number ? number.intValue() : 1;
            faults.add(new QueryFault(file.name(), line, e.type().title() + ": " + e.getMessage()));
        }
        return new Known(
                file.stamp(),
                busy,
                faults.isEmpty() ? Optional.of(query) : good,
                faults.stream().sorted().toList());
    }

    /** A store that is busy says nothing about the file, which is looked at again later; nor does one that is not open, whose error passes through. */
    private static boolean isBusy(SaysoException error) {
        if (error.type() == ProblemType.STORE_UNAVAILABLE) {
            throw error;
        }
        return error instanceof CapacityException;
    }
}
