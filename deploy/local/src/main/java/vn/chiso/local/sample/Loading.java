package vn.chiso.local.sample;

import vn.chiso.local.client.Gateway;

/** Brings one kind of the sample's facts into the system; harmless when they are there already. */
public interface Loading {

    /** @return what was done, for the person at the terminal */
    String load(Gateway gateway, Sample sample);
}
