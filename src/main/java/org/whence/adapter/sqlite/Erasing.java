package org.whence.adapter.sqlite;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.whence.core.custody.Act;
import org.whence.core.custody.LoggedAct;
import org.whence.core.provenance.Platforms;
import org.whence.core.record.ActId;
import org.whence.core.record.MediaId;

/// The one place where anything that was recorded is erased.
final class Erasing {

    private Erasing() {}

    /// Erases the payloads and salts that a removal names and makes the tables anew from what is left. What machines
    /// computed of the media goes too, unless another case holds it. Pages that come free are overwritten
    /// (`secure_delete`); the journal still holds them.
    ///
    /// @param logged the removal, which is in the log already
    /// @throws IllegalArgumentException if an act named is not one of the case, or opens a chain
    static void apply(Handle handle, LoggedAct logged, Act.Removed removed, Platforms platforms) {
        for (var act : removed.erased()) {
            if (!isErasable(handle, act, logged)) {
                throw new IllegalArgumentException("Not an act of this case that can be erased: " + act);
            }
            handle.execute(
                    "INSERT INTO erasure (act, by) VALUES (?, ?) ON CONFLICT DO NOTHING",
                    act.hex(),
                    logged.id().hex());
            handle.execute("DELETE FROM payload WHERE line = (SELECT arrival FROM line WHERE act = ?)", act.hex());
        }
        ProjectionTables.rebuild(handle, platforms);
        if (!isHeld(handle, removed.media())) {
            for (var sql : List.of(
                    "DELETE FROM examination WHERE media = :media",
                    "DELETE FROM features WHERE media = :media",
                    "DELETE FROM strip WHERE media = :media",
                    "DELETE FROM sound_print WHERE media = :media",
                    "DELETE FROM computed_match WHERE media = :media OR other = :media")) {
                handle.createUpdate(sql).bind("media", removed.media().hex()).execute();
            }
        }
    }

    private static boolean isErasable(Handle handle, ActId act, LoggedAct removal) {
        return handle.createQuery("""
                        SELECT EXISTS (
                            SELECT 1 FROM line JOIN chain ON chain.id = line.chain
                            WHERE line.act = :act AND line.seq > 0 AND chain.case_id = :case
                        )""")
                .bind("act", act.hex())
                .bind("case", String.valueOf(removal.chain().in()))
                .mapTo(Boolean.class)
                .one();
    }

    private static boolean isHeld(Handle handle, MediaId media) {
        return handle.createQuery("SELECT EXISTS (SELECT 1 FROM item WHERE media = ?)")
                .bind(0, media.hex())
                .mapTo(Boolean.class)
                .one();
    }
}
