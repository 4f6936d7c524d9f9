/** Houses of government that reports name without their city: name | city. Facts of geography. */
const ROWS = `
White House|Washington
State Department|Washington
Capitol Hill|Washington
Pentagon|Washington
Blair House|Washington
Camp David|Camp David
Kremlin|Moscow
Élysée|Paris
Elysée|Paris
Elysee|Paris
Quai d'Orsay|Paris
Matignon|Paris
Downing Street|London
Lancaster House|London
Buckingham Palace|London
Chequers|Chequers
Great Hall of the People|Beijing
Diaoyutai|Beijing
Zhongnanhai|Beijing
Blue House|Seoul
Kantei|Tokyo
Akasaka Palace|Tokyo
Hyderabad House|New Delhi
Rashtrapati Bhavan|New Delhi
South Block|New Delhi
Jawaharlal Nehru Bhawan|New Delhi
Singha Durbar|Kathmandu
Palácio do Planalto|Brasília
Planalto Palace|Brasília
Itamaraty|Brasília
Casa Rosada|Buenos Aires
Palacio San Martín|Buenos Aires
San Martín Palace|Buenos Aires
La Moneda|Santiago
Torre Tagle|Lima
Casa de Nariño|Bogotá
Palais des Nations|Geneva
Palace of Nations|Geneva
Hofburg|Vienna
Ballhausplatz|Vienna
Berlaymont|Brussels
Egmont Palace|Brussels
Palazzo Chigi|Rome
Farnesina|Rome
Quirinale|Rome
Moncloa|Madrid
Palacio de Santa Cruz|Madrid
Palácio das Necessidades|Lisbon
Malacañang|Manila
Malacañan Palace|Manila
Istana Negara|Kuala Lumpur
Wisma Putra|Putrajaya
Gedung Pancasila|Jakarta
Merdeka Palace|Jakarta
State House Entebbe|Entebbe
Union Buildings|Pretoria
Harambee House|Nairobi
Aso Rock|Abuja
Jubilee House|Accra
Parliament Hill|Ottawa
Beehive|Wellington
Prince Claus|The Hague
Binnenhof|The Hague
Peace Palace|The Hague
Christiansborg|Copenhagen
Akorda|Astana
Catshuis|The Hague
Rideau Hall|Ottawa
Kirribilli House|Sydney
Áras an Uachtaráin|Dublin
Iveagh House|Dublin
Farmleigh House|Dublin
Leinster House|Dublin
Bute House|Edinburgh
Cardinal Place|London
Belém Palace|Lisbon
São Bento|Lisbon
Zarzuela Palace|Madrid
Villa Madama|Rome
Palazzo Venezia|Rome
Bellevue Palace|Berlin
Schloss Bellevue|Berlin
Belweder|Warsaw
Belvedere Palace|Warsaw
Lazienki Palace|Warsaw
Prague Castle|Prague
Czernin Palace|Prague
Carmelite Monastery|Budapest
Sándor Palace|Budapest
Victoria Palace|Bucharest
Cotroceni|Bucharest
Bankovi Dvori|Zagreb
Banski dvori|Zagreb
Maximos Mansion|Athens
Presidential Mansion|Athens
Çankaya|Ankara
Beştepe|Ankara
Dolmabahçe|Istanbul
Mariinskyi Palace|Kyiv
Mariinsky Palace|Kyiv
Europa building|Brussels
Justus Lipsius|Brussels
Val Duchesse|Brussels
Amalienborg|Copenhagen
Marienborg|Copenhagen
Rosenbad|Stockholm
Kesäranta|Helsinki
Stenbock House|Tallinn
Riga Castle|Riga
Al Bayan Palace|Kuwait City
Bayan Palace|Kuwait City
Al Yamamah Palace|Riyadh
Qasr Al Watan|Abu Dhabi
Al Alam Palace|Muscat
Al Bustan Palace|Muscat
Amiri Diwan|Doha
Basman Palace|Amman
Al Husseiniya Palace|Amman
Al Ittihadiya Palace|Cairo
Tahrir Palace|Cairo
Baabda|Beirut
Grand Serail|Beirut
El Mouradia|Algiers
Carthage Palace|Tunis
Saadabad|Tehran
Bangabhaban|Dhaka
Ganabhaban|Dhaka
State Guest House Padma|Dhaka
Temple Trees|Colombo
Sheetal Niwas|Kathmandu
Istana Merdeka|Jakarta
Bogor Palace|Bogor
Seri Perdana|Putrajaya
Government House Bangkok|Bangkok
Abdeen Palace|Cairo
Unity Palace|Yaoundé
Etoudi|Yaoundé
Iavoloha|Antananarivo
Village Urugwiro|Kigali
Urugwiro|Kigali
Palais de la Nation|Kinshasa
Kosyam|Ouagadougou
Koulouba|Bamako
Ikulu Chamwino|Dodoma
Luthuli House|Johannesburg
Tuynhuys|Cape Town
Tynwald|Douglas
Miraflores|Caracas
Carondelet|Quito
Casa Grande del Pueblo|La Paz
Palacio Estévez|Montevideo
Palacio Santos|Montevideo
Torre Ejecutiva|Montevideo
Palacio de López|Asunción
Los Pinos|Mexico City
Palacio Nacional de México|Mexico City
Casa Presidencial de Zapote|San José
Palacio de las Garzas|Panama City
Itamaraty Palace|Brasília
`;

export const LANDMARKS: ReadonlyMap<string, string> = new Map(
  ROWS.trim()
    .split('\n')
    .map((row) => {
      const [name = '', city = ''] = row.split('|');
      return [name, city];
    }),
);
