// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sayso.graph.Cancellation;
import org.sayso.query.AnswerForm;
import org.sayso.query.AnswerFormat;
import org.sayso.query.RowOutput;
import org.sayso.query.TableQuery;
import org.sayso.query.TableWriter;
import org.springframework.http.MediaType;

/**
 * A graph as one request wants it.
 *
 * @param flavour null where the format has but one
 * @param metrics that its nodes are to have
 * @param graphs makes it
 */
record GraphForm(GraphFormat format, @Nullable Flavour flavour, List<Metric> metrics, Graphs graphs)
        implements AnswerFormat {
    @Override
    public String extension() {
        return format.extension();
    }

    @Override
    public MediaType mediaType() {
        return format.mediaType();
    }

    @Override
    public String contentType() {
        return format.contentType();
    }

    @Override
    public boolean isShown() {
        return format.isShown();
    }

    @Override
    public String ending() {
        return format.ending();
    }

    @Override
    public boolean isCompressed() {
        return format.isCompressed();
    }

    /** The page's own scripts are to run, which no other page of this server has. */
    @Override
    public Map<String, String> headers() {
        return format == GraphFormat.HTML
                ? Map.of("Content-Security-Policy", HtmlGraphPage.INSTANCE.policy() + "; frame-ancestors 'none'")
                : Map.of();
    }

    @Override
    public List<String> parts() {
        List<String> parts = new ArrayList<>(List.of("graph", extension(), Objects.toString(flavour, "")));
        metrics.forEach(metric -> parts.add(metric.word()));
        parts.add(graphs.licence());
        return parts;
    }

    @Override
    public TableWriter writer(TableQuery query, AnswerForm form, RowOutput out, Cancellation cancellation) {
        return new StatementGraph(query, this, out, cancellation);
    }
}
