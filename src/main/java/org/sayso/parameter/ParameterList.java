// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.parameter;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What one address takes.
 *
 * @param owner whose parameters they are, as messages say it
 * @param further members of a problem document about them
 */
public record ParameterList(String owner, List<Parameter> parameters, Supplier<Map<String, ?>> further) {}
