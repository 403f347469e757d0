// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.importer;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.problem.CallerException;
import org.sayso.problem.ProblemType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/imports}: takes records in, takes them out, or reads the record set again. Package {@code access} asks for the token. */
@RestController
@RequestMapping("/api/imports")
class ImportController {
    private static final String YAML = "application/yaml";
    private static final String JSON_LINES = "application/jsonl";
    private static final String ZIP = "application/zip";
    private static final List<MediaType> READ =
            Stream.of(YAML, JSON_LINES, ZIP).map(MediaType::parseMediaType).toList();

    private final Imports imports;

    ImportController(Imports imports) {
        this.imports = imports;
    }

    /** Reads the record set again, and takes out the copies of what is named by {@code remove}. */
    @PostMapping
    ResponseEntity<ImportJob.Status> readAgain(
            @RequestParam(defaultValue = "") List<String> remove,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestHeader(name = HttpHeaders.CONTENT_TYPE, required = false) @Nullable String contentType,
            InputStream body)
            throws IOException, HttpMediaTypeNotSupportedException {
        if (body.read() >= 0) {
            throw new HttpMediaTypeNotSupportedException(
                    contentType == null ? null : MediaType.parseMediaType(contentType), READ);
        }
        return started(imports.submit(new ImportRequest(List.of(), remove, dryRun), () -> {}));
    }

    /** Takes in one record file; its name says whether it is YAML or JSON Lines. */
    @PostMapping(consumes = {YAML, JSON_LINES, "application/x-ndjson"})
    ResponseEntity<ImportJob.Status> file(
            @RequestParam String name, @RequestParam(defaultValue = "false") boolean dryRun, InputStream body)
            throws IOException {
        Path folder = Files.createTempDirectory("sayso-import");
        try {
            Path file = Upload.target(folder, name);
            Files.copy(body, file);
            return started(submit(file, folder, dryRun));
        } catch (IOException | RuntimeException e) {
            FileSystemUtils.deleteRecursively(folder);
            throw e;
        }
    }

    /** Takes in all record files of a ZIP archive. */
    @PostMapping(consumes = ZIP)
    ResponseEntity<ImportJob.Status> archive(@RequestParam(defaultValue = "false") boolean dryRun, InputStream body)
            throws IOException {
        Path folder = Files.createTempDirectory("sayso-import");
        try {
            Upload.unzip(body, folder);
            return started(submit(folder, folder, dryRun));
        } catch (IOException | RuntimeException e) {
            FileSystemUtils.deleteRecursively(folder);
            throw e;
        }
    }

    private ImportJob submit(Path added, Path folder, boolean dryRun) {
        var request = new ImportRequest(List.of(added), List.of(), dryRun);
        return imports.submit(request, report -> report.renamed(folder + File.separator, ""), () -> {
            try {
                FileSystemUtils.deleteRecursively(folder);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }

    private static ResponseEntity<ImportJob.Status> started(ImportJob job) {
        return ResponseEntity.accepted()
                .location(URI.create("/api/imports/" + job.id()))
                .body(job.status());
    }

    @GetMapping("/{id}")
    ImportJob.Status job(@PathVariable long id) {
        return imports.job(id)
                .map(ImportJob::status)
                .orElseThrow(() -> new CallerException(
                        ProblemType.NOT_FOUND,
                        "There is no import %d (the last hundred are remembered)".formatted(id)));
    }
}
