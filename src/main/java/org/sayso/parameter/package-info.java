// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Parameters of requests: what they are declared to take, and their values out of a request, with every fault told at once. What is done with the values is not
 * known here.
 */
@NullMarked
package org.sayso.parameter;

import org.jspecify.annotations.NullMarked;
