// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.savedquery;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where query files lie, {@code sayso.queries.*}.
 *
 * @param directories folders that must exist; unset: the folder {@code cypher}, or the copy inside the program where that is missing
 */
@ConfigurationProperties(prefix = "sayso.queries", ignoreUnknownFields = false)
public record SavedQueryProperties(@Nullable List<Path> directories) {}
