package org.whence.core.examination;

import java.util.List;
import org.whence.core.json.Json;
import org.whence.core.json.JsonReader;
import org.whence.core.json.JsonWriter;
import org.whence.core.metadata.Facts;
import org.whence.core.metadata.Field;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;

/// What the files of a case say of themselves, read in one go, however many they are. Blocks while the catalogue is
/// read; for use from any thread.
public interface StatedFacts {

    /// The name of the field that says how a position came about.
    String METHOD = "GPSProcessingMethod";

    /// The times and places that one file states.
    ///
    /// @param methods the fields of the name [#METHOD]
    record Stated(MediaId media, Facts facts, List<Field> methods) {

        public Stated {
            methods = List.copyOf(methods);
        }

        /// That of an examination.
        public static Stated of(Examination examination) {
            var methods = examination.facts().places().isEmpty()
                    ? List.<Field>of()
                    : examination.metadata().stream()
                            .filter(field -> field.name().equals(METHOD))
                            .toList();
            return new Stated(examination.media(), examination.facts(), methods);
        }

        /// Whether there is a time or a place.
        public boolean isAnything() {
            return !facts.captured().isEmpty() || !facts.places().isEmpty();
        }

        /// The facts as a part of an examination's JSON, which [#read] reads.
        public String factsJson() {
            return JsonWriter.canonical(FactsJson.of(facts));
        }

        /// The methods as an array of an examination's fields, which [#read] reads.
        public String methodsJson() {
            return JsonWriter.canonical(ExaminationJson.array(methods, ExaminationJson::of));
        }

        /// From the parts of an examination's JSON.
        ///
        /// @param methods an array of fields
        /// @throws org.whence.core.json.JsonException if they are not of that form
        public static Stated read(MediaId media, String facts, String methods) {
            return new Stated(
                    media,
                    FactsJson.facts((Json.Obj) JsonReader.read(facts)),
                    ((Json.Array) JsonReader.read(methods))
                            .items().stream()
                                    .map(field -> ExaminationJson.field((Json.Obj) field))
                                    .toList());
        }
    }

    /// Those of the media of a case whose latest examination found a time or a place, in the order in which the media
    /// were added.
    List<Stated> in(CaseId in);
}
