// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.access;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings {@code sayso.access.*}; an unknown one refuses the start.
 *
 * @param container whether this runs in a container, whose ports are published on the host's loopback: see {@link ContainerCallers}
 */
@ConfigurationProperties(prefix = "sayso.access", ignoreUnknownFields = false)
record AccessProperties(@DefaultValue("false") boolean container) {}
