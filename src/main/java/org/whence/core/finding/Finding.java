package org.whence.core.finding;

import java.util.List;

/// A contradiction or oddity.
///
/// @param rule the rule's name: `times-exclude-each-other`
/// @param says one sentence for people
/// @param records the fields or records that it rests on, as they are named elsewhere
public record Finding(String rule, Severity severity, String says, List<String> records) {

    public Finding {
        records = List.copyOf(records);
    }
}
