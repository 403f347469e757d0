// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.cli;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.sayso.importer.ImportReport;
import org.sayso.importer.ImportRequest;
import org.sayso.importer.Progress;
import org.sayso.problem.CapacityException;
import org.sayso.problem.ProblemType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An import that the running server does: the record files go there in a ZIP archive, and its progress is asked for. */
final class RemoteImport {
    private static final long POLL_MILLISECONDS = 200;

    private final RunningServer server;

    RemoteImport(RunningServer server) {
        this.server = server;
    }

    ImportReport run(ImportRequest request, Progress progress) {
        JsonNode job = request.added().isEmpty() ? ask(request) : upload(request);
        String phase = "";
        long done = 0;
        while (!List.of("done", "failed").contains(job.path("state").asString())) {
            if (!phase.equals(job.path("phase").asString())) {
                phase = job.path("phase").asString();
                done = 0;
                progress.phase(phase, job.path("total").asLong());
            }
            progress.advance(job.path("done").asLong() - done);
            done = job.path("done").asLong();
            pause();
            job = server.get("/api/imports/" + job.path("id").asLong());
        }
        if (job.path("state").asString().equals("failed")) {
            throw new CapacityException(
                    ProblemType.STORE_UNAVAILABLE, job.path("failure").asString());
        }
        return asGiven(JsonMapper.shared().treeToValue(job.path("report"), ImportReport.class), request.added());
    }

    private static ImportReport asGiven(ImportReport report, List<Path> paths) {
        ImportReport shown = report;
        for (int i = 0; i < paths.size(); i++) {
            Path parent = paths.get(i).getParent();
            shown = shown.renamed(i + "/", parent == null ? "" : parent + File.separator);
        }
        return shown;
    }

    private JsonNode ask(ImportRequest request) {
        String removed = request.removed().stream()
                .map(id -> "&remove=" + URLEncoder.encode(id, StandardCharsets.UTF_8))
                .collect(Collectors.joining());
        return server.post("/api/imports?dryRun=" + request.dryRun() + removed, "text/plain", BodyPublishers.noBody());
    }

    private JsonNode upload(ImportRequest request) {
        try {
            Path archive = Files.createTempFile("sayso-import", ".zip");
            try {
                zip(request.added(), archive);
                return server.post(
                        "/api/imports?dryRun=" + request.dryRun(), "application/zip", BodyPublishers.ofFile(archive));
            } finally {
                Files.delete(archive);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each below a number, as two of the files may have one name. */
    private static void zip(List<Path> files, Path archive) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (int i = 0; i < files.size(); i++) {
                zip.putNextEntry(new ZipEntry(i + "/" + files.get(i).getFileName()));
                Files.copy(files.get(i), zip);
                zip.closeEntry();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(POLL_MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CapacityException(
                    ProblemType.QUERY_CANCELLED, "Interrupted; the server goes on importing by itself");
        }
    }
}
