// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
SwaggerUIBundle({
    url: "/api/openapi.json",
    dom_id: "#interface",
    deepLinking: true,
    docExpansion: "list",
    defaultModelsExpandDepth: 0,
    displayRequestDuration: true,
    // A validator would send the document elsewhere.
    validatorUrl: null,
});
