package org.whence.core.casefile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.whence.core.custody.Act;
import org.whence.core.custody.Heads;
import org.whence.core.record.ActId;

/// Time stamps as files, for tools that check them; import reads them from the acts. Each is named by the act that
/// attached it: `ACT.txt` is what was hashed, `ACT.tsr` or `ACT.ots` the answer.
final class StampFiles {

    private StampFiles() {}

    static List<Entry> of(List<Strand> strands) {
        var asked = new HashMap<ActId, Heads>();
        strands.forEach(strand -> strand.acts().forEach(logged -> {
            if (logged.act() instanceof Act.TimeAsked(var heads, var _)) {
                asked.put(logged.id(), heads);
            }
        }));
        var files = new ArrayList<Entry>();
        for (var strand : strands) {
            for (var logged : strand.acts()) {
                if (logged.act() instanceof Act.TimeStamped(var of, var proof)
                        && asked.get(of) instanceof Heads heads) {
                    var name = Layout.STAMPS + logged.id().hex() + ".";
                    files.add(Entry.Text.of(name + "txt", heads.text()));
                    files.add(new Entry.Text(name + proof.form().word(), proof.bytes()));
                }
            }
        }
        files.sort(Comparator.comparing(Entry::name));
        return List.copyOf(files);
    }
}
