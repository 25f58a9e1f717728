package dev.lectern.index;

import java.io.IOException;

/** A cluster that does not do what it was asked for, and will not next time either. */
public final class ClusterRefusal extends IOException {
    private static final long serialVersionUID = 1L;

    private final int status;

    ClusterRefusal(int status, String reason) {
        super("OpenSearch refused it with status " + status + ": " + reason);
        this.status = status;
    }

    /** That it answered with. */
    public int status() {
        return status;
    }
}
