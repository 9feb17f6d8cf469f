/// What tests share: samples, fakes that pass the contracts of their ports, and stand-ins for threads.
@NullMarked
package org.whence.support;

import org.jspecify.annotations.NullMarked;
