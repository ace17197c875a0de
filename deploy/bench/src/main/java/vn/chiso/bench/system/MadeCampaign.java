package vn.chiso.bench.system;

/**
 * A campaign that was made for measuring.
 *
 * @param card of the sample's district, whose head can enter its lines
 */
record MadeCampaign(String id, String card) {}
