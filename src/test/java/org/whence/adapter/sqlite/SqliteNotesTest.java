package org.whence.adapter.sqlite;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.whence.core.custody.ActLog;
import org.whence.core.provenance.Notes;
import org.whence.core.provenance.NotesContract;

final class SqliteNotesTest extends NotesContract {

    @RegisterExtension
    private final TemporaryCatalogue catalogue = new TemporaryCatalogue();

    @Override
    protected ActLog log() {
        return catalogue.log();
    }

    @Override
    protected Notes notes() {
        return new SqliteNotes(catalogue.catalogue());
    }
}
