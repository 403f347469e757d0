// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.savedquery;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A statement's text with comments, strings and quoted names blanked out, so that what is left can be searched. Offsets and lines stay. */
final class CypherText {
    private static final Pattern PARAMETER = Pattern.compile("\\$([A-Za-z_][A-Za-z0-9_]*+)(?!\\()");
    /** What gives another answer on the same graph; a canned query must not. */
    private static final Pattern UNSTEADY =
            Pattern.compile("(?i)(?<![\\w.$])(?:(rand|randomUUID|timestamp|elementId|id)\\s*\\("
                    + "|((?:local)?(?:date)?time|date)\\s*(?:\\.\\s*(?:transaction|statement|realtime)\\s*)?\\(\\s*(?:\\)|\\{\\s*timezone\\s*:[^,}]*})"
                    + "|((?:local)?(?:date)?time|date)\\s*\\.\\s*(?:transaction|statement|realtime)\\s*\\()");

    /** What only a Neo4j with Sayso's procedures knows; a query file is for any. */
    private static final Pattern OURS = Pattern.compile(
            "(?i)(?<![\\w.$])(?:CALL\\s+(sayso(?:\\s*\\.\\s*\\w+)+)|(sayso(?:\\s*\\.\\s*\\w+)+)\\s*\\()");

    private final String text;
    private final StringBuilder bare;

    CypherText(String text) {
        this.text = text;
        this.bare = new StringBuilder(text);
        int at = 0;
        while (at < text.length()) {
            at = next(at);
        }
    }

    /** The parameters used, each with the line of its first use. */
    Map<String, Integer> parameters() {
        return find(PARAMETER);
    }

    /** The text with these parameters replaced, each by what is to stand for it. */
    String with(Map<String, String> replacements) {
        StringBuilder replaced = new StringBuilder();
        int from = 0;
        Matcher matcher = PARAMETER.matcher(bare);
        while (matcher.find()) {
            String replacement = replacements.get(matcher.group(1));
            if (replacement != null) {
                replaced.append(text, from, matcher.start()).append(replacement);
                from = matcher.end();
            }
        }
        return replaced.append(text, from, text.length()).toString();
    }

    /** The functions used that depend on chance, the clock or internal ids, each with the line of its first use. */
    Map<String, Integer> unsteadyFunctions() {
        return find(UNSTEADY);
    }

    /** The procedures and functions of Sayso that are called, each with the line of its first use. */
    Map<String, Integer> ownProcedures() {
        return find(OURS);
    }

    boolean isBlank() {
        return bare.toString().isBlank();
    }

    private Map<String, Integer> find(Pattern pattern) {
        Map<String, Integer> found = new LinkedHashMap<>();
        Matcher matcher = pattern.matcher(bare);
        while (matcher.find()) {
            found.putIfAbsent(firstGroup(matcher), line(matcher.start()));
        }
        return found;
    }

    private static String firstGroup(Matcher matcher) {
        for (int group = 1; group <= matcher.groupCount(); group++) {
            if (matcher.group(group) != null) {
                return matcher.group(group);
            }
        }
        return matcher.group();
    }

    private int line(int offset) {
        return 1 + (int) bare.chars().limit(offset).filter(c -> c == '\n').count();
    }

    /** Steps over one character, or over a comment, string or quoted name, which it blanks out. */
    private int next(int at) {
        char c = text.charAt(at);
        int end;
        if (text.startsWith("//", at)) {
            end = orEnd(text.indexOf('\n', at), 0);
        } else if (text.startsWith("/*", at)) {
            end = orEnd(text.indexOf("*/", at + 2), 2);
        } else if (c == '\'' || c == '"') {
            end = endOfString(at, c);
        } else if (c == '`') {
            end = orEnd(text.indexOf('`', at + 1), 1);
            if (text.substring(end).stripLeading().startsWith("(")) {
                // A function may be quoted too; only the quotes go.
                blank(at, at + 1);
                blank(end - 1, end);
                return end;
            }
        } else {
            return at + 1;
        }
        blank(at, end);
        return end;
    }

    private void blank(int start, int end) {
        for (int i = start; i < end; i++) {
            if (bare.charAt(i) != '\n') {
                bare.setCharAt(i, ' ');
            }
        }
    }

    private int orEnd(int found, int length) {
        return found < 0 ? text.length() : found + length;
    }

    private int endOfString(int start, char quote) {
        int at = start + 1;
        while (at < text.length() && text.charAt(at) != quote) {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(at + 1, text.length());
    }
}
