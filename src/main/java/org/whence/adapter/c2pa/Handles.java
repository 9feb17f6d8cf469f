package org.whence.adapter.c2pa;

import com.dylibso.chicory.runtime.Instance;
import java.util.ArrayList;
import java.util.List;

/// The objects that the engine holds by number: WebAssembly's external references. They live as long as the instance,
/// which is one file.
final class Handles {

    /// The number of each of the four values that wasm-bindgen puts into its table first.
    static final int UNDEFINED = 0;

    static final int NULL = 1;
    static final int TRUE = 2;
    static final int FALSE = 3;

    /// More than this, and something is amiss: a check takes some twenty.
    private static final int MOST = 100_000;

    private static final String TABLE = "__wbindgen_externrefs";

    private final List<Object> objects = new ArrayList<>(List.of("undefined", "null", true, false));

    int add(Object object) {
        if (objects.size() == MOST) {
            throw new RefusedImportException("(too many objects)");
        }
        objects.add(object);
        return objects.size() - 1;
    }

    Object get(long handle) {
        return objects.get((int) handle);
    }

    /// Fills the first entries of the engine's table, as wasm-bindgen's own script does.
    void open(Instance engine) {
        var table = engine.exports().table(TABLE);
        var at = table.grow(4, UNDEFINED, engine);
        table.setRef(0, UNDEFINED, engine);
        table.setRef(at, UNDEFINED, engine);
        table.setRef(at + 1, NULL, engine);
        table.setRef(at + 2, TRUE, engine);
        table.setRef(at + 3, FALSE, engine);
    }

    /// Puts an object into the engine's table, and gives its place there.
    int place(Object object, Instance engine) {
        var at = (int) engine.export("__externref_table_alloc").apply()[0];
        engine.exports().table(TABLE).setRef(at, add(object), engine);
        return at;
    }

    /// What stands at a place of the engine's table.
    Object placed(long at, Instance engine) {
        return get(engine.exports().table(TABLE).ref((int) at));
    }
}
