package org.whence.core.metadata;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.whence.core.metadata.FactReasons.Edit;

/// The steps that programs wrote into XMP (XMP Specification Part 2, 3.2, Media Management): the entries of the
/// history, whose parts follow each other, and the ids of the documents that this one was made from.
final class EditHistory {

    private static final String HISTORY = "XMP-xmpMM:History";
    private static final Map<String, String> IDS = Map.of(
            "XMP-xmpMM:DocumentID", "document",
            "XMP-xmpMM:InstanceID", "this version",
            "XMP-xmpMM:OriginalDocumentID", "original document",
            "XMP-xmpMM:DerivedFromDocumentID", "derived from",
            "XMP-xmpMM:DerivedFromOriginalDocumentID", "derived from, originally",
            "XMP-photoshop:DocumentAncestors", "holds parts of");

    private EditHistory() {}

    static List<Edit> in(List<Field> fields) {
        var edits = new ArrayList<Edit>();
        Map<String, String> entry = new HashMap<>();
        for (var field : fields) {
            if (field.source().startsWith(HISTORY)) {
                String part = field.source().substring(HISTORY.length());
                if (entry.containsKey(part)) {
                    close(entry, edits);
                }
                entry.put(part, field.value().strip());
            } else if (IDS.containsKey(field.source())) {
                edits.add(new Edit(
                        IDS.getOrDefault(field.source(), ""), "", field.value().strip(), field.source()));
            }
        }
        close(entry, edits);
        return edits;
    }

    private static void close(Map<String, String> entry, List<Edit> edits) {
        if (!entry.isEmpty()) {
            edits.add(new Edit(
                    entry.getOrDefault("Action", "changed"),
                    entry.getOrDefault("When", ""),
                    entry.getOrDefault("SoftwareAgent", entry.getOrDefault("Parameters", "")),
                    HISTORY));
            entry.clear();
        }
    }
}
