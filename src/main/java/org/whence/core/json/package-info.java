/// JSON as a value: a strict reader, the canonical writer of RFC 8785 for what is signed or hashed, and a plain one for
/// people.
@NullMarked
package org.whence.core.json;

import org.jspecify.annotations.NullMarked;
