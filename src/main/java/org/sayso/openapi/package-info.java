// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * The description of the interface for programs and for people to try: the OpenAPI document and Swagger UI. What it describes is elsewhere; it must not
 * be needed by anything.
 */
@NullMarked
package org.sayso.openapi;

import org.jspecify.annotations.NullMarked;
