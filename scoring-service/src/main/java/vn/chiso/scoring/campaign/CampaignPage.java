package vn.chiso.scoring.campaign;

import java.util.List;

/** How a page of campaigns looks in the contract. */
record CampaignPage(List<CampaignResponse> items, String next) {}
