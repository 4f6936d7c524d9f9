/** Bodies that sit at a table as states do: acronym that we print | names | adjectives. */
const ROWS = `
EU|European Union,EU,European Commission|
UN|United Nations,UN|
UNDP|United Nations Development Programme,United Nations Development Program,UN Development Programme,UNDP|
UNICEF|United Nations Children's Fund,UNICEF|
UNHCR|United Nations High Commissioner for Refugees,UN High Commissioner for Refugees,UN Refugee Agency,UNHCR|
UNESCO|UNESCO|
FAO|Food and Agriculture Organization of the United Nations,Food and Agriculture Organization,Food and Agriculture Organisation,FAO|
WFP|World Food Programme,UN World Food Programme,WFP|
UNFPA|United Nations Population Fund,UNFPA|
UNEP|United Nations Environment Programme,UN Environment Programme,UNEP|
UNODC|United Nations Office on Drugs and Crime,UN Office on Drugs and Crime,UNODC|
UNIDO|United Nations Industrial Development Organization,UNIDO|
UNCTAD|UNCTAD|
UNWTO|World Tourism Organization,UNWTO|
IOM|International Organization for Migration,International Organisation for Migration,IOM|
ILO|International Labour Organization,International Labour Organisation,ILO|
IFAD|International Fund for Agricultural Development,IFAD|
WMO|World Meteorological Organization,WMO|
IMO|International Maritime Organization,IMO|
ICAO|International Civil Aviation Organization,ICAO|
WB|World Bank Group,World Bank|
AfDB|African Development Bank Group,African Development Bank,AfDB|
ADB|Asian Development Bank,ADB|
AIIB|Asian Infrastructure Investment Bank,AIIB|
EIB|European Investment Bank,EIB|
EBRD|European Bank for Reconstruction and Development,EBRD|
IsDB|Islamic Development Bank,IsDB|
IDB|Inter-American Development Bank,IDB|
CAF|Development Bank of Latin America,CAF|
OECD|Organisation for Economic Co-operation and Development,Organisation for Economic Cooperation and Development,Organization for Economic Cooperation and Development,OECD|
OPEC|Organization of the Petroleum Exporting Countries,Organisation of the Petroleum Exporting Countries,OPEC|
CoE|Council of Europe|
EFTA|European Free Trade Association,EFTA|
BSEC|Organization of the Black Sea Economic Cooperation,Black Sea Economic Cooperation,BSEC|
CICA|Conference on Interaction and Confidence Building Measures in Asia,CICA|
CPLP|Community of Portuguese Language Countries,Community of Portuguese-speaking Countries,CPLP|
OIF|International Organisation of La Francophonie,Organisation Internationale de la Francophonie,OIF|
CEMAC|Central African Economic and Monetary Community,CEMAC|
UEMOA|West African Economic and Monetary Union,UEMOA|
ICGLR|International Conference on the Great Lakes Region,ICGLR|
LCBC|Lake Chad Basin Commission,LCBC|
NBI|Nile Basin Initiative,NBI|
MRU|Mano River Union,MRU|
MRC|Mekong River Commission,MRC|
AES|Alliance of Sahel States,Confederation of Sahel States,AES|
IOC|Indian Ocean Commission|
OECS|Organisation of Eastern Caribbean States,Organization of Eastern Caribbean States,OECS|
SICA|Central American Integration System,SICA|
UNASUR|Union of South American Nations,UNASUR|
CAN|Andean Community|
ACTO|Amazon Cooperation Treaty Organization,ACTO|
MSG|Melanesian Spearhead Group|
SPC|Pacific Community|
D-8|D-8 Organization for Economic Cooperation,D-8|
Arctic Council|Arctic Council|
Visegrád Group|Visegrad Group,Visegrád Group,V4|
NATO|North Atlantic Treaty Organization,North Atlantic Treaty Organisation,NATO|
AU|African Union,AU,AU Commission,African Union Commission|
ASEAN|Association of Southeast Asian Nations,ASEAN|
SAARC|South Asian Association for Regional Cooperation,SAARC|
BIMSTEC|BIMSTEC|
SCO|Shanghai Cooperation Organisation,Shanghai Cooperation Organization,SCO|
GCC|Gulf Cooperation Council,GCC|
OIC|Organisation of Islamic Cooperation,Organization of Islamic Cooperation,OIC|
EAC|East African Community,EAC|
ECOWAS|Economic Community of West African States,ECOWAS|
SADC|Southern African Development Community,SADC|
IGAD|Intergovernmental Authority on Development,IGAD|
ECCAS|Economic Community of Central African States,ECCAS|
COMESA|Common Market for Eastern and Southern Africa,COMESA|
CARICOM|Caribbean Community,CARICOM|
MERCOSUR|Mercosur,MERCOSUR,Southern Common Market|
CELAC|Community of Latin American and Caribbean States,CELAC|
OAS|Organization of American States,Organisation of American States,OAS|
OSCE|Organization for Security and Co-operation in Europe,Organisation for Security and Co-operation in Europe,OSCE|
CIS|Commonwealth of Independent States,CIS|
CSTO|Collective Security Treaty Organization,Collective Security Treaty Organisation,CSTO|
EAEU|Eurasian Economic Union,EAEU|
OTS|Organization of Turkic States,Organisation of Turkic States,OTS|
ECO|Economic Cooperation Organization,Economic Cooperation Organisation|
PIF|Pacific Islands Forum,PIF|
BRICS|BRICS|
G7|G7,Group of Seven|
G20|G20,Group of Twenty|
G77|Group of 77,G77|
LAS|Arab League,League of Arab States|
NAM|Non-Aligned Movement|
IORA|Indian Ocean Rim Association,IORA|
WHO|World Health Organization,World Health Organisation,WHO|
WTO|World Trade Organization,World Trade Organisation,WTO|
IMF|International Monetary Fund,IMF|
IAEA|International Atomic Energy Agency,IAEA|
ICRC|International Committee of the Red Cross,ICRC|
`;

export type Body = { code: string; names: string[] };

export const BODIES: readonly Body[] = ROWS.trim()
  .split('\n')
  .map((row) => {
    const [code = '', names = ''] = row.split('|');
    return { code, names: names.split(',') };
  });
