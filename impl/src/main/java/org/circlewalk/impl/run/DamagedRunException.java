package org.circlewalk.impl.run;

import java.io.IOException;

/** A file is no saved run, or not one that can be trusted; the message is one sentence that says why. */
public final class DamagedRunException extends IOException {
    private static final long serialVersionUID = 1L;

    DamagedRunException(String reason) {
        super(reason);
    }
}
