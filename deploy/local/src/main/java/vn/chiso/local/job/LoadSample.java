package vn.chiso.local.job;

import vn.chiso.local.sample.Loading;

/** One kind of the sample's facts. */
record LoadSample(Loading loading) implements Step {

    @Override
    public String title() {
        return "sample";
    }

    @Override
    public String run(JobContext job) {
        return loading.load(job.gateway(), job.sample());
    }
}
