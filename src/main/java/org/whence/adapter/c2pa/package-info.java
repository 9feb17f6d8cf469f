/// Content Credentials, validated by c2pa-rs, which runs as WebAssembly in this process and can reach nothing: neither
/// files nor network nor chance.
@NullMarked
package org.whence.adapter.c2pa;

import org.jspecify.annotations.NullMarked;
