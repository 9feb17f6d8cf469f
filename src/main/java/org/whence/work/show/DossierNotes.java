package org.whence.work.show;

import static java.util.stream.Collectors.groupingBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whence.core.provenance.Appraisal;
import org.whence.core.provenance.Appraisals;
import org.whence.core.provenance.Note;
import org.whence.core.provenance.Notes;
import org.whence.core.provenance.Witnesses;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;
import org.whence.core.record.RecordId;

/// What people wrote about media and about the records that are shown with them, and what they concluded on media, read
/// for all at once.
final class DossierNotes {

    private final Notes notes;
    private final Appraisals appraisals;
    private final Witnesses witnesses;

    DossierNotes(Notes notes, Appraisals appraisals, Witnesses witnesses) {
        this.notes = notes;
        this.appraisals = appraisals;
        this.witnesses = witnesses;
    }

    /// The same with the notes on the media, and on each record that is shown with it, and with what was concluded.
    ///
    /// @param in the case from which is looked, or null: none
    List<Dossier> with(List<Dossier> dossiers, @Nullable CaseId in) {
        var subjects = new HashMap<MediaId, List<Note.Subject>>();
        dossiers.forEach(dossier ->
                subjects.put(dossier.media(), subjects(dossier).distinct().toList()));
        var all = subjects.values().stream().flatMap(List::stream).distinct().toList();
        var written = notes.on(all).stream()
                .filter(note -> note.in().equals(in) || !witnesses.isClosedOff(note.in()))
                .collect(groupingBy(Note::on));
        var concluded = in == null ? Map.<MediaId, Appraisal>of() : appraisals.about(subjects.keySet(), in);
        return dossiers.stream()
                .map(dossier -> dossier.with(
                        subjects.getOrDefault(dossier.media(), List.of()).stream()
                                .flatMap(subject -> written.getOrDefault(subject, List.of()).stream())
                                .toList(),
                        concluded.getOrDefault(dossier.media(), Appraisal.NONE)))
                .toList();
    }

    private static Stream<Note.Subject> subjects(Dossier dossier) {
        return Stream.of(
                        Stream.of(new Note.Subject(
                                Note.Kind.MEDIA, dossier.media().hex())),
                        Stream.concat(dossier.matches().stream(), dossier.leads().stream())
                                .map(seen -> seen.match().pair())
                                .map(pair -> new Note.Subject(Note.Kind.MATCH, pair.first() + " " + pair.second())),
                        dossier.appearances().stream()
                                .map(witness -> subject(
                                        Note.Kind.APPEARANCE,
                                        witness.appearance().id())),
                        dossier.posts().stream().map(post -> subject(Note.Kind.POST, post.id())),
                        dossier.judged().stream()
                                .map(each ->
                                        subject(Note.Kind.CLAIM, each.claim().id())))
                .flatMap(subjects -> subjects);
    }

    private static Note.Subject subject(Note.Kind kind, RecordId record) {
        return new Note.Subject(kind, record.toString());
    }
}
