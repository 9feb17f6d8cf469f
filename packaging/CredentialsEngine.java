import com.dylibso.chicory.build.time.compiler.Config;
import com.dylibso.chicory.build.time.compiler.Generator;
import com.dylibso.chicory.compiler.InterpreterFallback;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.MethodModel;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

static final String PACKAGE = "@contentauth/c2pa-wasm";
static final String PACKAGE_VERSION = "0.13.3";
static final String ENGINE_VERSION = "0.91.3";
static final String SHA_256 = "01b8e25f637aaa3fe197bc5646ce114810db4789db19af7e1f6bfebe9e9858df";
static final String COMPILER_VERSION = "1.7.5";

static final String ENGINE_TYPES = "Lcom/dylibso/chicory/runtime/Memory;Lcom/dylibso/chicory/runtime/Instance;)V";

/// The engine's method that takes blocks into a SHA-256 hash: (state, blocks, how many, memory, instance); and what stands
/// in for it.
static final String BLOCKS_METHOD = "func_145";

static final String BLOCKS_TYPE = "(III" + ENGINE_TYPES;
static final String BLOCKS_CLASS = "org.whence.adapter.c2pa.Sha256Blocks";

/// The engine's method that multiplies by Montgomery: (product, x, y, modulus, factor, digits, memory, instance); under
/// which name it is kept for numbers that are not for ours; and what is asked first.
static final String PRODUCT_METHOD = "func_717";

static final String PRODUCT_TYPE = "(IIIIJI" + ENGINE_TYPES;
static final String PRODUCT_KEPT = "product";
static final String PRODUCT_CLASS = "org.whence.adapter.c2pa.MontgomeryProduct";

/// The engine's method that gives a number so many digits: (number, how many, which, memory, instance).
static final String RESIZE_METHOD = "func_7139";

static final String RESIZE_TYPE = "(IIJ" + ENGINE_TYPES;

/// Says so, as the last line about the engine.
static final String REPLACED_LINE = "replaced=" + BLOCKS_CLASS + "," + PRODUCT_CLASS + "\n";

/// Puts the Content Credentials engine, c2pa-rs, among the compiled classes: takes its WebAssembly by npm, holds it
/// against its SHA-256, and compiles it to Java classes. What was made once is kept in a folder, and copied from there;
/// two methods of the copy are then replaced by ours.
///
/// Where there is no npm, or it has no network, one line says that this build has no engine. Bytes of another SHA-256
/// fail the build.
///
/// @param arguments the folder to keep it in; the folder of the compiled classes; `offline=true` or `offline=false`
void main(String... arguments) throws IOException, InterruptedException, NoSuchAlgorithmException {
    var kept = Path.of(arguments[0]).resolve(SHA_256.substring(0, 16) + "-" + COMPILER_VERSION);
    var classes = Path.of(arguments[1]).resolve("c2pa");
    var about = classes.resolve("engine.properties");
    if (Files.exists(about) && Files.readString(about).endsWith(REPLACED_LINE)) {
        return;
    }
    if (!Files.isDirectory(kept)) {
        Files.createDirectories(kept.getParent());
        var work = Files.createTempDirectory(kept.getParent(), "making");
        try {
            if (arguments[2].equals("offline=true") || !fetched(work)) {
                IO.println("Content Credentials: not checked in this build (npm could not bring " + PACKAGE + ")");
                return;
            }
            make(work, kept);
        } finally {
            delete(work);
        }
    }
    copy(kept, classes);
    replaceMethods(classes);
    Files.writeString(about, REPLACED_LINE, StandardOpenOption.APPEND);
}

/// Whether npm exists and has unpacked the package into `folder`.
boolean fetched(Path folder) throws IOException, InterruptedException {
    var npm = System.getProperty("os.name").startsWith("Windows") ? "npm.cmd" : "npm";
    try {
        var process = new ProcessBuilder(
                        npm, "install", PACKAGE + "@" + PACKAGE_VERSION, "--prefix", folder.toString(),
                        "--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock", "--fetch-retries=1",
                        "--fetch-retry-mintimeout=1000", "--fetch-timeout=60000", "--loglevel=error")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("npm.log").toFile())
                .start();
        if (!process.waitFor(3, TimeUnit.MINUTES)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            return false;
        }
        return process.exitValue() == 0;
    } catch (IOException _) {
        return false; // there is no such program
    }
}

void make(Path work, Path kept) throws IOException, NoSuchAlgorithmException {
    var unpacked = work.resolve("node_modules").resolve(PACKAGE);
    var wasm = unpacked.resolve("pkg/c2pa_bg.wasm");
    var sha256 = HexFormat.of()
            .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(wasm)));
    if (!sha256.equals(SHA_256)) {
        throw new IOException(PACKAGE + " " + PACKAGE_VERSION + " is not what this build knows: " + sha256);
    }
    var classes = Files.createDirectories(work.resolve("classes"));
    var generator = new Generator(Config.builder()
            .withWasmFile(wasm)
            .withName("c2pa.Engine")
            .withTargetClassFolder(classes)
            .withTargetWasmFolder(classes)
            .withTargetSourceFolder(work)
            .withInterpreterFallback(InterpreterFallback.SILENT)
            .build());
    generator.generateMetaWasm(generator.generateResources());
    var engine = classes.resolve("c2pa");
    Files.copy(unpacked.resolve("LICENSE"), engine.resolve("LICENSE"));
    Files.writeString(
            engine.resolve("engine.properties"), "name=c2pa-rs\nversion=" + ENGINE_VERSION + "\nsha256=" + sha256 + "\n");
    Files.move(engine, kept, StandardCopyOption.ATOMIC_MOVE);
}

/// Copies file by file, the one that says that all are there as the last.
void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (var files = Files.list(from)) {
        for (var file : files.sorted(Comparator.comparing(file -> file.endsWith("engine.properties"))).toList()) {
            Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}

/// Puts calls of ours in place of two of the engine's own methods: one too long for the virtual machine to compile, and
/// one in which most of the engine's time was spent.
void replaceMethods(Path classes) throws IOException {
    var file = classes.resolve("EngineMachineFuncGroup_0.class");
    var format = ClassFile.of();
    var replaced = new AtomicInteger();
    var changed = format.transformClass(format.parse(Files.readAllBytes(file)), (builder, element) -> {
        switch (element) {
            case MethodModel method when is(method, BLOCKS_METHOD, BLOCKS_TYPE) -> {
                replaced.incrementAndGet();
                builder.withMethodBody(BLOCKS_METHOD, method.methodTypeSymbol(), method.flags().flagsMask(), this::blocks);
            }
            case MethodModel method when is(method, PRODUCT_METHOD, PRODUCT_TYPE) -> {
                replaced.incrementAndGet();
                builder.withMethod(
                        PRODUCT_KEPT, method.methodTypeSymbol(), method.flags().flagsMask(), kept -> method.forEach(kept::with));
                builder.withMethodBody(PRODUCT_METHOD, method.methodTypeSymbol(), method.flags().flagsMask(), this::product);
            }
            default -> builder.with(element);
        }
    });
    if (replaced.get() != 2) {
        throw new IOException("The engine has no method " + BLOCKS_METHOD + BLOCKS_TYPE + " or " + PRODUCT_METHOD + PRODUCT_TYPE);
    }
    Files.write(file, changed);
}

boolean is(MethodModel method, String name, String type) {
    return method.methodName().equalsString(name) && method.methodType().equalsString(type);
}

void blocks(CodeBuilder code) {
    code.iload(0).iload(1).iload(2).aload(3);
    code.invokestatic(ClassDesc.of(BLOCKS_CLASS), "take", type("(IIILcom/dylibso/chicory/runtime/Memory;)V")).return_();
}

/// Where the numbers are for ours: makes room for the product, and has it taken.
void product(CodeBuilder code) {
    var ours = ClassDesc.of(PRODUCT_CLASS);
    code.iload(1).iload(2).iload(3).iload(6).aload(7);
    code.invokestatic(ours, "isOf", type("(IIIILcom/dylibso/chicory/runtime/Memory;)Z"));
    code.ifThenElse(
            isOurs -> {
                isOurs.iload(0).iload(6).iconst_1().ishl().lconst_0().aload(7).aload(8);
                isOurs.invokestatic(ClassDesc.of("c2pa.EngineMachineFuncGroup_1"), RESIZE_METHOD, type(RESIZE_TYPE));
                isOurs.iload(0).iload(1).iload(2).iload(3).lload(4).iload(6).aload(7);
                isOurs.invokestatic(ours, "take", type("(IIIIJILcom/dylibso/chicory/runtime/Memory;)V"));
            },
            isNot -> {
                isNot.iload(0).iload(1).iload(2).iload(3).lload(4).iload(6).aload(7).aload(8);
                isNot.invokestatic(ClassDesc.of("c2pa.EngineMachineFuncGroup_0"), PRODUCT_KEPT, type(PRODUCT_TYPE));
            });
    code.return_();
}

MethodTypeDesc type(String descriptor) {
    return MethodTypeDesc.ofDescriptor(descriptor);
}

void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
        for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(file);
        }
    }
}
