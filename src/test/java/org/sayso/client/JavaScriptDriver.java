// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.client;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sayso.Tools;
import tools.jackson.databind.json.JsonMapper;

/** Neo4j's driver for JavaScript, which Neo4j Browser uses too, in Node.js. */
final class JavaScriptDriver implements BoltClient {
    static final Path FOLDER = Path.of("src/test/javascript");

    /** Goes on only where it is, and Node.js. */
    static void require() {
        Tools.require(
                Files.isDirectory(FOLDER.resolve("node_modules/neo4j-driver")), "npm --prefix src/test/javascript ci");
        String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
        Tools.require(
                Arrays.stream(path.split(File.pathSeparator))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "node"))),
                "Node.js");
    }

    @Override
    public List<String> ask(Login login, Question question) {
        try (ProcessRows rows = start(login, question)) {
            return rows.all();
        }
    }

    @Override
    public Rows open(Login login, String statement) {
        return start(login, Question.of(statement));
    }

    private static ProcessRows start(Login login, Question question) {
        Map<String, Object> task = new HashMap<>();
        task.put("uri", login.uri());
        task.put("user", login.user());
        task.put("password", login.password());
        task.put("statement", question.statement());
        task.put("literals", question.literals());
        Map<String, String> bytes = new HashMap<>();
        question.bytes()
                .forEach((name, value) -> bytes.put(name, Base64.getEncoder().encodeToString(value)));
        task.put("bytes", bytes);
        if (question.timeout() != null) {
            task.put("timeout", question.timeout().toMillis());
        }
        var node = new ProcessBuilder("node", "bolt.mjs").directory(FOLDER.toFile());
        return ProcessRows.start(node, JsonMapper.shared().writeValueAsString(task) + "\n", ProcessRows::endInput);
    }
}
