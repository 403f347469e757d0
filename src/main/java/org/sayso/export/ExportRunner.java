// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import org.sayso.query.QueryRunner;

/** Runs exports, with places of their own. */
record ExportRunner(QueryRunner runner) {}
