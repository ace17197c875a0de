package vn.chiso.local.system;

/** For what the JVMs of the services are made. */
public enum Tuning {
    /** Up within seconds beside all the others, on two cores and little memory. */
    QUICK_START,
    /** As in the images of {@code deploy/docker}: compiled as well as can be, with a heap for many clients. */
    AS_DEPLOYED
}
