package org.sayso.graph;
public final class GraphVersion { public static final long DERIVATION_RULE = 1; }
