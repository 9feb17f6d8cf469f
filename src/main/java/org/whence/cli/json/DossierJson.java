package org.whence.cli.json;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whence.core.credentials.Credentials;
import org.whence.core.credentials.CredentialsJson;
import org.whence.core.examination.Examination;
import org.whence.core.finding.Finding;
import org.whence.core.json.Json;
import org.whence.core.match.CopyTree;
import org.whence.core.media.MediaKind;
import org.whence.core.metadata.Defect;
import org.whence.core.metadata.Facts;
import org.whence.core.metadata.Field;
import org.whence.work.desk.Verbs;
import org.whence.work.show.Dossier;
import org.whence.work.show.Explained;

/// A dossier as the command line prints it: one JSON object a file. The names are a contract: they are added to,
/// and never changed.
public final class DossierJson {

    private final RecordJson records;
    private final AppraisalJson appraisals;

    private DossierJson(RecordJson records, AppraisalJson appraisals) {
        this.records = records;
        this.appraisals = appraisals;
    }

    public static DossierJson of(Verbs verbs) {
        return new DossierJson(RecordJson.of(verbs), new AppraisalJson(verbs.authorNames()));
    }

    /// @param path of the file that was given, or null where none was
    public Json.Obj of(Dossier dossier, @Nullable Path path) {
        return builder(dossier, path).build();
    }

    /// The same with the copies that are held.
    public Json.Obj of(Dossier dossier, @Nullable Path path, Optional<CopyTree> copies) {
        return builder(dossier, path)
                .put("copies", copies.map(MatchJson::copies).orElse(Json.Null.NULL))
                .build();
    }

    private Json.Builder builder(Dossier dossier, @Nullable Path path) {
        var json = Json.object()
                .put("path", path == null ? null : path.toAbsolutePath().toString())
                .put("name", name(dossier, path))
                .put("nameBytes", nameBytes(dossier))
                .put("sha256", dossier.media().hex())
                .put("sha1", dossier.hashes().sha1())
                .put("md5", dossier.hashes().md5())
                .put("size", dossier.hashes().size())
                .put("status", dossier.status().word());
        examination(json, dossier.examination(), dossier.explained());
        return json.put("defects", new Json.Array(defects(dossier)))
                .put("alsoIn", Json.texts(dossier.alsoIn()))
                .put("matches", Json.array(dossier.matches(), MatchJson::of))
                .put("leads", Json.array(dossier.leads(), MatchJson::of))
                .put("appearances", Json.array(dossier.appearances(), records::appearance))
                .put("claims", Json.array(dossier.judged(), RecordJson::claim))
                .put("verdicts", Json.array(dossier.judged(), records::verdict))
                .put("findings", Json.array(dossier.findings(), DossierJson::finding))
                .put("notes", Json.array(dossier.notes(), records::note))
                .put("marks", marks(dossier))
                .put("questions", appraisals.questions(dossier.appraisal()))
                .put("assessments", appraisals.assessments(dossier.appraisal()))
                .put("secondReviews", appraisals.reviews(dossier.appraisal()))
                .put(
                        "companions",
                        Json.array(
                                dossier.explained().companions(),
                                companion -> Json.object()
                                        .put("media", companion.media().hex())
                                        .put("name", companion.name())
                                        .put("relation", companion.relation())
                                        .build()))
                .put("traces", Json.array(dossier.explained().traces(), TraceJson::of));
    }

    /// What it is called: the file given, where it is not held under a name.
    private static String name(Dossier dossier, @Nullable Path path) {
        var file = path == null ? null : path.getFileName();
        return file == null || !dossier.acquisitions().isEmpty() ? dossier.name() : file.toString();
    }

    private static @Nullable String nameBytes(Dossier dossier) {
        var acquisitions = dossier.acquisitions();
        return acquisitions.isEmpty() ? null : acquisitions.getFirst().nameBytes();
    }

    /// The same names whether it is examined or not yet.
    private static void examination(Json.Builder json, @Nullable Examination examination, Explained explained) {
        if (examination == null) {
            json.put("kind", MediaKind.OTHER.word());
            for (var name : List.of("type", "reason", "width", "height", "durationSeconds", "pixels", "pdq")) {
                json.put(name, Json.Null.NULL);
            }
            json.put("facts", ReasonsJson.of(Facts.NONE, explained.reasons(), null))
                    .put("metadata", new Json.Array(List.of()));
            return;
        }
        var size = examination.size();
        json.put("kind", examination.kind().word())
                .put("type", examination.type())
                .put("reason", examination.reason())
                .put("width", size == null ? Json.Null.NULL : Json.of(size.width()))
                .put("height", size == null ? Json.Null.NULL : Json.of(size.height()))
                .put("durationSeconds", PartJson.seconds(examination.durationMillis()))
                .put("pixels", examination.pixels())
                .put("pdq", pdq(examination))
                .put("facts", ReasonsJson.of(explained.facts(), explained.reasons(), explained.track()))
                .put("metadata", Json.array(examination.metadata(), DossierJson::field))
                .put("credentials", credentials(examination.credentials()))
                .put("sandbox", examination.sandbox())
                .put("version", examination.version());
    }

    public static Json field(Field field) {
        var at = field.at();
        return Json.object()
                .put("group", field.group())
                .put("name", field.name())
                .put("value", field.value())
                .put("raw", field.raw())
                .put("offset", at == null ? Json.Null.NULL : Json.of(at.offset()))
                .put("length", at == null ? Json.Null.NULL : Json.of(at.length()))
                .build();
    }

    /// What is wrong in the bytes, and what went wrong while they were preserved.
    private static List<Json> defects(Dossier dossier) {
        var examination = dossier.examination();
        var inBytes = (examination == null ? List.<Defect>of() : examination.defects())
                .stream().map(defect -> defect(defect.where(), defect.says()));
        var onArrival = dossier.acquisitions().stream()
                .flatMap(acquisition -> Stream.ofNullable(acquisition.defect()))
                .map(says -> defect("acquisition", says));
        return Stream.concat(inBytes, onArrival).toList();
    }

    private static Json defect(String where, String says) {
        return Json.object().put("where", where).put("says", says).build();
    }

    private static Json credentials(@Nullable Credentials credentials) {
        return credentials == null ? Json.Null.NULL : CredentialsJson.shown(credentials);
    }

    private static Json pdq(Examination examination) {
        var picture = examination.picture();
        return picture == null
                ? Json.Null.NULL
                : Json.object()
                        .put("hash", picture.hash().hex())
                        .put("quality", picture.quality())
                        .build();
    }

    /// The marks that are set and on which nobody disagrees.
    private static Json marks(Dossier dossier) {
        var json = Json.object();
        dossier.marks().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(mark -> json.put(mark.getKey().word(), mark.getValue()));
        return json.build();
    }

    public static Json.Obj finding(Finding finding) {
        return Json.object()
                .put("rule", finding.rule())
                .put("severity", finding.severity().name().toLowerCase(Locale.ROOT))
                .put("says", finding.says())
                .put("records", Json.texts(finding.records()))
                .build();
    }
}
