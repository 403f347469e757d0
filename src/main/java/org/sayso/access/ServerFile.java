// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.server.servlet.context.ServletWebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** {@code <graph.directory>/server.json}: where the running server is and which process it is, for the command line. Gone when the server is. */
@Component
class ServerFile implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(ServerFile.class);

    private final Path file;
    private final String host;
    private boolean written;

    ServerFile(@Value("${sayso.graph.directory:data}") Path directory, ServerProperties server) {
        this.file = directory.resolve("server.json");
        this.host = LoopbackOnly.host(LoopbackOnly.require(server.getAddress()));
    }

    @EventListener
    synchronized void started(ServletWebServerInitializedEvent event) throws IOException {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("url", "http://" + host + ":" + event.getWebServer().getPort());
        content.put("pid", ProcessHandle.current().pid());
        OwnerOnlyFile.write(file, JsonMapper.shared().writeValueAsString(content) + "\n");
        written = true;
    }

    @Override
    public synchronized void destroy() {
        if (!written) {
            // It would be another server's.
            return;
        }
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("Cannot remove {}: {}", file, e.getMessage());
        }
    }
}
