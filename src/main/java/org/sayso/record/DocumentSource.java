// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.record;

import java.nio.file.Path;

/**
 * Where one document of a record set is written down.
 *
 * @param digest SHA-256 of the bytes of its record (the YAML file, or its lines in a JSON Lines file), in hexadecimal
 * @param offset first byte of its record in the file
 * @param length number of bytes
 * @param line the line its record begins at, from 1
 */
public record DocumentSource(String id, Path file, String digest, long offset, long length, int line) {}
