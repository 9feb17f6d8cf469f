package org.whence.adapter.c2pa;

import com.dylibso.chicory.runtime.HostFunction;
import com.dylibso.chicory.runtime.ImportFunction;
import com.dylibso.chicory.runtime.ImportValues;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.WasmFunctionHandle;
import com.dylibso.chicory.wasm.WasmModule;
import com.dylibso.chicory.wasm.types.FunctionImport;
import com.dylibso.chicory.wasm.types.Value;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the engine is given of the world that wasm-bindgen expects around it: a clock, texts, one promise and a queue
/// of tasks. Every other import, and with it the network, files and chance, throws [RefusedImportException].
///
/// One for each instance; for one thread.
final class Host {

    private static final long[] NOTHING = {};
    private static final String GLOBAL = "global";
    private static final String QUEUE_TASK = "queueMicrotask";
    private static final String CALL_EXECUTOR =
            "wasm_bindgen_255200e6d97c625a___convert__closures_____invoke___js_sys_bd80bcec31efc073___Function_fn_"
                    + "wasm_bindgen_255200e6d97c625a___JsValue_____wasm_bindgen_255200e6d97c625a___sys__Undefined___js_"
                    + "sys_bd80bcec31efc073___Function_fn_wasm_bindgen_255200e6d97c625a___JsValue_____wasm_bindgen_"
                    + "255200e6d97c625a___sys__Undefined_______true_";
    private static final String CALL_TASK =
            "wasm_bindgen_255200e6d97c625a___convert__closures_____invoke___wasm_bindgen_255200e6d97c625a___JsValue__"
                    + "core_37ee0ce0c4cd57d5___result__Result_____wasm_bindgen_255200e6d97c625a___JsError___true_";

    private final InstantSource clock;
    private final Handles handles = new Handles();
    private final Deque<Task> tasks = new ArrayDeque<>();
    private final Map<String, WasmFunctionHandle> given = Map.ofEntries(
            Map.entry("__wbindgen_init_externref_table", this::openTable),
            Map.entry("__wbg_static_accessor_WINDOW_d7f903d1508cbdc4", (_, _) -> one(0)),
            Map.entry("__wbg_static_accessor_SELF_0b583911f537483a", (_, _) -> one(0)),
            Map.entry(
                    "__wbg_static_accessor_GLOBAL_THIS_10fb7dc1ae063179",
                    (engine, _) -> one(handles.place(GLOBAL, engine))),
            Map.entry(
                    "__wbg___wbindgen_is_undefined_8865fb403f8fe9d8",
                    (_, arguments) -> one(arguments[0] == Handles.UNDEFINED ? 1 : 0)),
            Map.entry("__wbg___wbindgen_is_function_1f9d30630b8b1d3d", this::isFunction),
            Map.entry("__wbg_now_aa4ccb83129e9e55", (_, _) -> one(Value.doubleToLong(now()))),
            Map.entry("__wbg_new_0_72d020f0c63443d4", (_, _) -> one(handles.add(now()))),
            Map.entry("__wbg_getTime_f5a55efff2585d5d", this::time),
            Map.entry("__wbg_resolve_0076e10020304ede", (_, arguments) -> one(handles.add(Settled.of(arguments[0])))),
            Map.entry("__wbg_queueMicrotask_9833f9a49df95a49", (_, _) -> one(handles.add(QUEUE_TASK))),
            Map.entry("__wbg_queueMicrotask_a72f977e97f23c5f", this::queue),
            Map.entry("__wbg_new_typed_b01cb72a8af741a3", this::promise),
            Map.entry("__wbg_call_187d372bd5fdd4aa", this::settle),
            Map.entry("__wbg_wasmreader_new", (_, arguments) -> one(handles.add(new Reader((int) arguments[0])))),
            Map.entry(
                    "__wbindgen_generic_0000000000000001",
                    (_, arguments) -> one(handles.add(new Task(arguments[0], arguments[1])))),
            Map.entry("__wbindgen_generic_0000000000000006", this::text));

    private @Nullable Settled awaited;

    Host(InstantSource clock) {
        this.clock = clock;
    }

    /// A closure of the engine's, waiting to be run.
    private record Task(long data, long code) {}

    /// Settles a promise: with a value, or with an error.
    private record Settle(boolean well) {}

    /// A promise that has its value.
    record Settled(boolean well, long handle) {
        static Settled of(long handle) {
            return new Settled(true, handle);
        }
    }

    /// Where in the engine's memory a reader lies that has read a file.
    record Reader(int address) {}

    /// All imports of the module: those that are given, and refusals.
    ImportValues imports(WasmModule module) {
        var functions = module.importSection().stream()
                .map(each -> (FunctionImport) each)
                .<ImportFunction>map(each -> new HostFunction(
                        each.module(),
                        each.name(),
                        module.typeSection().getType(each.typeIndex()),
                        given.getOrDefault(each.name(), refused(each.name()))))
                .toList();
        return ImportValues.builder().withFunctions(functions).build();
    }

    /// Runs what the engine has put into the queue until nothing is left, and gives what its promise came to: a
    /// [Reader], or whatever stands for its error.
    ///
    /// @throws RefusedImportException if it was left open
    Settled settled(Instance engine) {
        for (var task = tasks.poll(); task != null; task = tasks.poll()) {
            var answer = engine.export(CALL_TASK).apply(task.data(), task.code(), Handles.UNDEFINED);
            if (answer[1] != 0) {
                throw new RefusedImportException("(a task failed: " + handles.placed(answer[0], engine) + ")");
            }
        }
        if (awaited == null) {
            throw new RefusedImportException("(a promise was left open)");
        }
        return awaited;
    }

    Object object(long handle) {
        return handles.get(handle);
    }

    private static WasmFunctionHandle refused(String name) {
        return (_, _) -> {
            throw new RefusedImportException(name);
        };
    }

    private long[] openTable(Instance engine, long... arguments) {
        handles.open(engine);
        return NOTHING;
    }

    private long[] isFunction(Instance engine, long... arguments) {
        return one(
                switch (handles.get(arguments[0])) {
                    case Task _, Settle _ -> 1;
                    case String name when name.equals(QUEUE_TASK) -> 1;
                    default -> 0;
                });
    }

    private long[] time(Instance engine, long... arguments) {
        if (handles.get(arguments[0]) instanceof Double millis) {
            return one(Value.doubleToLong(millis));
        }
        throw new RefusedImportException("getTime of something else");
    }

    private long[] queue(Instance engine, long... arguments) {
        if (handles.get(arguments[0]) instanceof Task task) {
            tasks.add(task);
            return NOTHING;
        }
        throw new RefusedImportException("queueMicrotask of something else");
    }

    private long[] promise(Instance engine, long... arguments) {
        var resolve = handles.add(new Settle(true));
        var reject = handles.add(new Settle(false));
        engine.export(CALL_EXECUTOR).apply(arguments[0], arguments[1], resolve, reject);
        return one(handles.add("promise"));
    }

    private long[] settle(Instance engine, long... arguments) {
        if (handles.get(arguments[0]) instanceof Settle settle) {
            if (awaited == null) {
                awaited = new Settled(settle.well(), arguments[2]);
            }
            return one(Handles.UNDEFINED);
        }
        throw new RefusedImportException("a call of something else");
    }

    private long[] text(Instance engine, long... arguments) {
        return one(handles.add(engine.memory().readString((int) arguments[0], (int) arguments[1])));
    }

    private double now() {
        return clock.millis();
    }

    private static long[] one(long value) {
        return new long[] {value};
    }
}
