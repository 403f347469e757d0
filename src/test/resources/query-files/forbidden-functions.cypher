// T
// @returns table
// @example
RETURN rand(), randomUUID ( ), timestamp(), elementId(n), ID(n),
       date(), datetime(), localtime.statement(), date("2020-01-01"), n.id, "rand()", node_id(n), date(n.when), datetime.realtime("x"),
       `Rand`(), time ( { TimeZone : "UTC"}), localdatetime({timezone: "x"}), date({year: 2020, timezone: "x"}), n.`id`, `Timestamp`
